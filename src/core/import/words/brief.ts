/** Phrases of texts that tell how to write a postmortem, rather than being one. */
export const BRIEF_WORDS: Readonly<Record<string, number>> = {
  'any software system will eventually fail': 5,
  'most of you will never have faced an outage': 5,
  'must contain': 3,
  'manual qa review': 4,
  'read or watch': 3,
  'using one of the web stack debugging': 4,
  'write a postmortem': 2,
  'how to (run|write) a postmortem': 3,
  'be brief and straight to the point': 3,
  'reviewed by your peers': 3,
  'learning objectives': 3,
  'background context': 2,
  'list the (duration|timezone|time zone)': 4,
  'state the impact': 3,
  'close with root cause': 4,
  'do not sugarcoat': 4,
  'itemized list of': 2,
  'give a detailed explanation': 3,
  'project will start': 3,
  mandatory: 1,
  'white large square': 2,
  'github repository': 1,
  'what can we do better next time': 2,
  'short summary': 1,
  'is a (document|tool|process|report|meeting) ... (used|that|which|to)': 1,
  'when (an incident|an outage|a system|something) (happens|occurs|fails)': 3,
  '(good|great|blameless|effective) (postmortem|post mortem)s*': 2,
  '(postmortems|post mortems) (are|help|should|must|describe)': 3,
  template: 2,
  'add urls here': 3,
  'copyright alx': 2,
  'click here': 1,
  'link to ... (postmortem|post mortem|article|blog|report)': 3,
  '(postmortem|post mortem|report|blog|article) ... (link|here|medium|linkedin)': 1,
  'this (directory|repository|folder|project|readme)': 3,
  'are an essential practice': 4,
  'in this project': 3,
  concepts: 1,
  assignment: 1,
  '(section|summary|timeline|report|postmortem) should (include|explain|contain|list|describe|detail|be)': 3,
  '(see|find|read|view|open) the (full|detailed|complete|entire) (postmortem|post mortem|report|analysis)': 4,
  'repository (contains|holds|includes|hosts)': 3,
  'the goal of this (project|task|exercise|repository)': 3,
  'getting started': 2,
  'contributions ... welcome': 2,
  'open an issue': 2,
  'feel free to': 1,
  'how to use': 1,
  'licensed under': 2,
};

/** What a line begins with that asks its reader for something: a question, or a verb that tells what to write. */
export const ASKS_FOR =
  /^(?:what|when|how|which|who|where|why)\b(?!.*\bwe\b)(?:[^.:]*$|[^:]*\?)|^(?:please |clearly |briefly |then |also )*(?:acknowledge|add|analy[sz]e|assess|avoid|be|collect|create|define|describe|determine|develop|discuss|document|encourage|ensure|explain|focus|gather|give|highlight|identify|include|keep|list|make|mention|note|outline|provide|reflect|review|share|specify|start|state|summari[sz]e|use|write)\b(?! \w+ed\b)/i;

/** What a template leaves for its reader to fill in, in brackets: a text that no link and no box to tick is. */
export const BRACKET = /\[(?!x\])[A-Z][a-z]{2}[^[\]\d]*\](?!\()/g;

/** What a template leaves for its reader to fill in. */
export const PLACEHOLDER =
  /\{\{[\w\s,:/-]+\}\}|<(?:insert|add|date|time|name|your|link|title|describe)\b[^<>]*>|\[(?:insert|add|date|time|name|your|link|title|describe)\b[^\]]*\]|\byyyy([-/.])mm\1dd\b|\bhh:mm\b|\bxx:xx\b/gi;

/** Phrases that tell of one incident that happened. */
export const INCIDENT_WORDS: Readonly<Record<string, number>> = {
  'root cause (was|is|of|came|identified)': 2,
  'the (outage|incident|issue|problem|failure) (was|lasted|occurred|started|began|affected)': 2,
  '(was|were) (resolved|restored|fixed|rolled back|down|unavailable|affected|caused|identified)': 2,
  'caused by': 1,
  'users (were|experienced|could not|reported)': 2,
  returned: 1,
  'we (found|fixed|restarted|rolled|deployed|noticed|identified)': 2,
  '(occured|occurred|happened)': 1,
  'misconfigur*': 1,
  'went down': 2,
};
