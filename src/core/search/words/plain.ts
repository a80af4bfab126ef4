import { stem } from './stem.ts';

/**
 * Words of everyday English and of every report. A collection of incidents is too small to show how common they are:
 * where `kicked` stands in two of fifty postmortems, its rarity there would make it count like `certificate`.
 */
const PLAIN = new Set(
  `able accord accordingly act actual actually add added afterward ago allow almost alone along alongside already
  always amount answer appear apparent apparently apply approach area arise around arrive ask assume attempt attend
  aware away bad badly base based basic basically become begin began begun behave behind believe belong below beside
  best better big bit bring brought busy call came care carry case cause certain certainly chance check choose chosen
  clear clearly close closely combination combine come coming common complete completely concern condition confirm
  consequence consequently consider consist consistent contain continue contribute correct correctly could course
  create current currently day days deal decide decided decision deep depend describe despite detail determine
  differ difference different difficult direct directly discover discuss door double doubt duration early easy easily
  effect effort eight eleven else emergency end ended ending enough ensure entire entirely especially essential
  establish even evening event eventually everywhere evidence exact exactly example except exist expect expected
  experience explain extra extremely face fact factor fairly far fast feel felt fifth figure final finally find fine
  finish first five fix fixed follow following force form former forward found four fourth frequent frequently full
  fully further future gain gather general generally give given gave go goes going gone good got grand great group
  guess half hand happen happened hard hardly head hear help helped high higher highly hint hit hold hope hour hours
  huge idea identify immediate immediately impact important improve incident include including indeed indicate initial
  initially inside instead intend interest investigate investigation involve issue item join kept key kick kicked kind
  knew know known lack large last late later latest lead learn least leave led left length less lesson let level likely
  line list little long longer look lost lot low lower main mainly maintain manage manner mark matter mean meaning
  meant meanwhile measure meet member mention mere merely method middle mind minor minute minutes moment month
  morning move moved multiple name namely near necessary need needed new newly next nice night nine normal normally
  note nothing notice number numerous obvious obviously occasion occur occurred odd offer often old ongoing open opposite
  order ordinary original originally otherwise outside overall pace pair part partial partially particular particularly
  party pass past people perform perhaps period person piece place plain plan play plenty point poor possible possibly
  postmortem potential potentially present pretty prevent previous previously probably problem process produce proper
  properly provide purpose put question quick quickly quiet quietly raise ran range rapid rapidly rare rarely reach read
  ready real realise realize reason receive recent recently record regard regular related relate remain remark
  remember repeat report reported require required resolution resolve respect respond responsible result return
  returned right root rough roughly run running safe sat second section seem sent separate sequence serious seriously
  set several severe shape share short shortly show shown side sign significant significantly silent silently similar
  similarly simple simply single sit situation six small smooth somehow sometimes somewhat soon sort sorts source speak
  specific specifically spend spent stage stand start started state statement stay step stick stop stopped strange
  strong subject sudden suddenly suggest suitable summary sure surprise suspect taken take takes taking talk task team
  tell temporarily temporary ten tend term thank thing think third thorough thought three time times timeline today told
  together tomorrow tonight took top total touch track tried try trying turn turned twelve twice two type typical
  typically understand understood unfortunately unknown unless unlike useful use used user using usual usually various
  vary verify view visible wait walk want wanted watch way week weeks weird well went wide widely wish wonder word words
  work worked working worse worst worth would write written wrong year years yesterday yield young zero`
    .split(/\s+/)
    .map(stem),
);

/** How much such a word counts beside one that tells something. */
export const PLAIN_SHARE = 0.5;

/** True for a stem that any report could have. */
export const isPlain = (root: string): boolean => PLAIN.has(root);
