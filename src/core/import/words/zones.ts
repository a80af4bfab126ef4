/** What an abbreviation says: the IANA zone, the offset in minutes that it names, and what else it may mean. */
export interface ZoneWord {
  iana: string;
  /** Minutes east of UTC that the letters claim; null for words that follow the season (PT, Eastern). */
  offset: number | null;
  /** Other zones that use the same letters: with any, the word alone decides nothing. */
  or?: readonly string[];
}

/** Abbreviations, matched in capitals, or in any case right after a clock time. */
export const ZONE_ABBREVIATIONS: Readonly<Record<string, ZoneWord>> = {
  UTC: { iana: 'UTC', offset: 0 },
  GMT: { iana: 'UTC', offset: 0 },
  WET: { iana: 'Europe/Lisbon', offset: 0 },
  WEST: { iana: 'Europe/Lisbon', offset: 60 },
  CET: { iana: 'Europe/Berlin', offset: 60 },
  CEST: { iana: 'Europe/Berlin', offset: 120 },
  EET: { iana: 'Europe/Athens', offset: 120 },
  EEST: { iana: 'Europe/Athens', offset: 180 },
  MSK: { iana: 'Europe/Moscow', offset: 180 },
  WAT: { iana: 'Africa/Lagos', offset: 60 },
  CAT: { iana: 'Africa/Maputo', offset: 120 },
  EAT: { iana: 'Africa/Nairobi', offset: 180 },
  SAST: { iana: 'Africa/Johannesburg', offset: 120 },
  PT: { iana: 'America/Los_Angeles', offset: null },
  PST: { iana: 'America/Los_Angeles', offset: -480 },
  PDT: { iana: 'America/Los_Angeles', offset: -420 },
  MT: { iana: 'America/Denver', offset: null },
  MST: { iana: 'America/Denver', offset: -420 },
  MDT: { iana: 'America/Denver', offset: -360 },
  CT: { iana: 'America/Chicago', offset: null },
  CDT: { iana: 'America/Chicago', offset: -300 },
  CST: { iana: 'America/Chicago', offset: -360, or: ['Asia/Shanghai', 'America/Havana'] },
  ET: { iana: 'America/New_York', offset: null },
  EST: { iana: 'America/New_York', offset: -300 },
  EDT: { iana: 'America/New_York', offset: -240 },
  AST: { iana: 'America/Halifax', offset: -240, or: ['Asia/Riyadh'] },
  BRT: { iana: 'America/Sao_Paulo', offset: -180 },
  ART: { iana: 'America/Argentina/Buenos_Aires', offset: -180 },
  COT: { iana: 'America/Bogota', offset: -300 },
  PET: { iana: 'America/Lima', offset: -300 },
  IST: { iana: 'Asia/Kolkata', offset: 330, or: ['Europe/Dublin', 'Asia/Jerusalem'] },
  BST: { iana: 'Europe/London', offset: 60, or: ['Asia/Dhaka'] },
  PKT: { iana: 'Asia/Karachi', offset: 300 },
  NPT: { iana: 'Asia/Kathmandu', offset: 345 },
  ICT: { iana: 'Asia/Bangkok', offset: 420 },
  WIB: { iana: 'Asia/Jakarta', offset: 420 },
  SGT: { iana: 'Asia/Singapore', offset: 480 },
  HKT: { iana: 'Asia/Hong_Kong', offset: 480 },
  PHT: { iana: 'Asia/Manila', offset: 480 },
  JST: { iana: 'Asia/Tokyo', offset: 540 },
  KST: { iana: 'Asia/Seoul', offset: 540 },
  GST: { iana: 'Asia/Dubai', offset: 240 },
  AWST: { iana: 'Australia/Perth', offset: 480 },
  AEST: { iana: 'Australia/Sydney', offset: 600 },
  AEDT: { iana: 'Australia/Sydney', offset: 660 },
  NZST: { iana: 'Pacific/Auckland', offset: 720 },
  NZDT: { iana: 'Pacific/Auckland', offset: 780 },
};

/** Names that are written out, as patterns: matched in any case. */
export const ZONE_NAMES: readonly { words: string; zone: ZoneWord }[] = [
  { words: 'coordinated universal time', zone: { iana: 'UTC', offset: 0 } },
  { words: 'greenwich mean time', zone: { iana: 'UTC', offset: 0 } },
  {
    words: 'east(?:ern)? africa(?:n)?(?: standard)? time',
    zone: { iana: 'Africa/Nairobi', offset: 180 },
  },
  {
    words: 'west(?:ern)? africa(?:n)?(?: standard)? time',
    zone: { iana: 'Africa/Lagos', offset: 60 },
  },
  {
    words: 'central africa(?:n)?(?: standard)? time',
    zone: { iana: 'Africa/Maputo', offset: 120 },
  },
  {
    words: 'south africa(?:n)?(?: standard)? time',
    zone: { iana: 'Africa/Johannesburg', offset: 120 },
  },
  { words: 'central european(?: standard)? time', zone: { iana: 'Europe/Berlin', offset: 60 } },
  { words: 'central european summer time', zone: { iana: 'Europe/Berlin', offset: 120 } },
  { words: 'eastern european(?: standard)? time', zone: { iana: 'Europe/Athens', offset: 120 } },
  { words: 'british summer time', zone: { iana: 'Europe/London', offset: 60 } },
  { words: 'india(?:n)?(?: standard)? time', zone: { iana: 'Asia/Kolkata', offset: 330 } },
  { words: 'pacific standard time', zone: { iana: 'America/Los_Angeles', offset: -480 } },
  { words: 'pacific daylight time', zone: { iana: 'America/Los_Angeles', offset: -420 } },
  { words: 'pacific(?: time|(?= *\\)))', zone: { iana: 'America/Los_Angeles', offset: null } },
  { words: 'mountain standard time', zone: { iana: 'America/Denver', offset: -420 } },
  { words: 'mountain time', zone: { iana: 'America/Denver', offset: null } },
  { words: 'central standard time', zone: { iana: 'America/Chicago', offset: -360 } },
  { words: 'central daylight time', zone: { iana: 'America/Chicago', offset: -300 } },
  { words: 'eastern standard time', zone: { iana: 'America/New_York', offset: -300 } },
  { words: 'eastern daylight time', zone: { iana: 'America/New_York', offset: -240 } },
  { words: 'eastern(?: time|(?= *\\)))', zone: { iana: 'America/New_York', offset: null } },
  { words: 'japan(?: standard)? time', zone: { iana: 'Asia/Tokyo', offset: 540 } },
  { words: 'singapore(?: standard)? time', zone: { iana: 'Asia/Singapore', offset: 480 } },
  {
    words: '(?:nairobi|kenya(?:n)?|ethiopia(?:n)?|uganda(?:n)?|tanzania(?:n)?)(?: local)? time',
    zone: { iana: 'Africa/Nairobi', offset: 180 },
  },
  { words: '(?:lagos|nigeria(?:n)?)(?: local)? time', zone: { iana: 'Africa/Lagos', offset: 60 } },
  {
    words: '(?:cairo|egypt(?:ian)?)(?: local| standard)? time',
    zone: { iana: 'Africa/Cairo', offset: null },
  },
  { words: '(?:accra|ghana(?:ian)?)(?: local)? time', zone: { iana: 'Africa/Accra', offset: 0 } },
];

/** The zone whose clocks always stand at an offset that is no whole hour; whole hours are Etc/GMT zones. */
export const ODD_OFFSETS: Readonly<Record<number, string>> = {
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  270: 'Asia/Kabul',
  390: 'Asia/Yangon',
  570: 'Australia/Darwin',
  [-570]: 'Pacific/Marquesas',
};
