import { z } from 'zod';
import { id, label, text } from './text.ts';

// The team's own lists: content/causes.yml, lessons.yml and services.yml.

const entry = { id, title: label, description: text(1000).optional() };

export const causesSchema = z.array(z.strictObject(entry));
export const lessonsSchema = z.array(z.strictObject(entry));
export const servicesSchema = z.array(z.strictObject({ ...entry, team: label.optional() }));

export type Cause = z.output<typeof causesSchema>[number];
export type Lesson = z.output<typeof lessonsSchema>[number];
export type Service = z.output<typeof servicesSchema>[number];
