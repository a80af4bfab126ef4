import type { ComponentTable } from '../core/text/body/component.ts';
import { Callout } from './callout.ts';
import { Details } from './details.ts';
import { Figure } from './figure.ts';
import { Internal } from './internal.ts';

/** The components that an author may use in a body, by the name of their tag. There are no others. */
export const components: ComponentTable = { Callout, Figure, Details, Internal };
