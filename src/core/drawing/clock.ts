const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The clock time of a local date-time (`2024-06-02T14:05`): `14:05`. */
export function clockOf(local: string): string {
  return local.slice(11, 16);
}

/** The day of a local date or date-time as an axis writes it: `2 Jun`. */
export function dayAndMonth(local: string): string {
  return `${Number(local.slice(8, 10))} ${monthOf(local)}`;
}

/** The day with its year: `2 Jun 2024`. */
export function fullDay(local: string): string {
  return `${dayAndMonth(local)} ${local.slice(0, 4)}`;
}

/** The month of a local date: `Jun`. */
export function monthOf(local: string): string {
  return MONTHS[Number(local.slice(5, 7)) - 1] ?? '';
}

/** The clock time, with the day before it where that is not `day` (`YYYY-MM-DD`): `14:05`, `3 Jun 00:10`. */
export function clockBeside(day: string, local: string): string {
  return local.startsWith(day) ? clockOf(local) : `${dayAndMonth(local)} ${clockOf(local)}`;
}
