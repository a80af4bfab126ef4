// Shows every time of the page in the incident's zone, in UTC or in the reader's own, and remembers which.

const KEY = 'causebook:zone';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const MOMENTS = ':is(.facts, .timeline-list) time';
const times = [...document.querySelectorAll<HTMLTimeElement>(MOMENTS)].map((element) => ({
  element,
  text: element.textContent,
}));
const zone = document.querySelector('.zone');
const zoneText = zone?.textContent ?? '';
const radios = [...document.querySelectorAll<HTMLInputElement>('.zone-switch input')];

function show(choice: string): void {
  for (const { element, text } of times) {
    element.textContent =
      choice === 'incident' ? text : inZone(element, text, choice === 'utc' ? 'UTC' : undefined);
  }
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ');
  if (zone)
    zone.textContent =
      choice === 'incident' ? zoneText : `Times in ${choice === 'utc' ? 'UTC' : own}`;
}

/** The clock time; with its day where the page's own text has one, or where the day is not the incident's. */
function inZone({ dateTime }: HTMLTimeElement, text: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...(timeZone && { timeZone }),
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [day = '', clock = ''] = format.format(Date.parse(dateTime)).split(' ');
  const [year, month, date] = day.split('-');
  const dayAndMonth = `${Number(date)} ${MONTHS[Number(month) - 1]}`;
  if (text.includes(' ')) return `${dayAndMonth} ${year} ${clock}`;
  return dateTime.startsWith(day) ? clock : `${dayAndMonth} ${clock}`;
}

for (const radio of radios) {
  radio.addEventListener('change', () => {
    show(radio.value);
    try {
      localStorage.setItem(KEY, radio.value);
    } catch {
      // Without storage the choice holds for this page.
    }
  });
}

try {
  const remembered = radios.find(({ value }) => value === localStorage.getItem(KEY));
  if (remembered) {
    remembered.checked = true;
    show(remembered.value);
  }
} catch {
  // As above.
}
