const HEADERS = [
  /^HTTP\/\d(?:\.\d)? \d{3}\b/,
  /^[A-Z][\w-]*: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
];

/** Lines that machines write: Apache's errors and requests, nginx's errors, syslog, JSON objects, and `key=value` pairs. */
const LOGS = [
  /^\[\w{3} \w{3} \d{1,2} \d{2}:\d{2}:\d{2}(?:\.\d+)? \d{4}\]/,
  /^\S+ \S+ \S+ \[\d{2}\/\w{3}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\]/,
  /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2} \[\w+\] \d+#/,
  /^[A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} [\w.-]+ [\w./-]+(?:\[\d+\])?: /,
  /^\{\s*"[\w@.-]+"\s*:.+\}$/,
  /^(?:time|ts|timestamp|level|lvl)=\S+ (?:.*\s)?\w+=/,
];

/** True for a line of an HTTP answer that an author pasted: its times are those of a test, not of the incident. */
export const isHeader = (text: string) => HEADERS.some((pattern) => pattern.test(text));

/** True for a line that was copied from a log. */
export const isLogLine = (text: string) => LOGS.some((pattern) => pattern.test(text));
