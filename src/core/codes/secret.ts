import type { CodeTable } from './entry.ts';

/** What must not leave the team. No message, quotation or report ever holds the value that was found. */
export const secretCodes = {
  secret: {
    title: 'The file holds a secret',
    severity: 'error',
    why: 'Everybody who can read the repository or the site can use it, and deleting it here does not take it out of the history.',
    mend: 'Revoke it first, then replace it by its name, such as `$PAYMENTS_API_KEY`.',
    wrong: 'password=(the password itself)',
    right: 'password=$DATABASE_PASSWORD',
  },
  'personal-email': {
    title: 'The file holds an e-mail address',
    severity: 'warning',
    why: 'A postmortem names roles and not people, and an address on a page is collected and written to.',
    mend: 'Name the team or the role; if the address is meant to be read, such as one for reports, add an exception with the reason.',
    wrong: '(the address of a person) restarted the database.',
    right: 'The engineer on call restarted the database.',
    exceptable: true,
  },
  'public-ip-address': {
    title: 'The file holds a public IP address',
    severity: 'warning',
    why: 'It may belong to a customer, or show an attacker where to knock.',
    mend: 'Name the machine by its role, or use an address of the ranges for documentation (192.0.2.0/24, 2001:db8::/32); if it is public anyway, add an exception with the reason.',
    wrong: 'Requests from 8.8.8.8 were refused.',
    right: 'Requests from the resolver were refused.',
    exceptable: true,
  },
} as const satisfies CodeTable;
