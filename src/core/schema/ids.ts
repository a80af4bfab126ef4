/** An id of the team's own lists (causes, services, lessons): lower case, digits and single hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A postmortem's id, and so its file name and its address: the day and a slug. */
export const POSTMORTEM_ID = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;
