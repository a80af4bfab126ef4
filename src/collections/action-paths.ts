import { type ActionRecord, actionRecords, groupActions } from '../core/insight/actions.ts';
import { cutIntoPages, type PageOf } from '../core/insight/pages-of-list.ts';
import { recordKey } from '../repository/record-key.ts';
import { type KnowledgeBase, knowledgeBase } from './knowledge.ts';
import { pageKey } from './page-key.ts';

/** How many actions a page of the list has. */
const PAGE_SIZE = 200;

interface ActionPages {
  records: readonly ActionRecord[];
  pages: [PageOf<ActionRecord>, ...PageOf<ActionRecord>[]];
}

const made = new WeakMap<KnowledgeBase, ActionPages>();

/** Every action as of the day of the build, and the same in pages. A build makes them once. */
export async function actionPages(): Promise<ActionPages> {
  const knowledge = await knowledgeBase();
  const pages = made.get(knowledge) ?? makePages(knowledge);
  made.set(knowledge, pages);
  return pages;
}

function makePages({ postmortems, buildDay }: KnowledgeBase): ActionPages {
  const records = actionRecords(postmortems, buildDay);
  return { records, pages: cutIntoPages(records, PAGE_SIZE) };
}

/** The pages of the list after the first, which has an address of its own. */
export async function actionPagePaths() {
  const [{ pages }, { buildDay }] = await Promise.all([actionPages(), knowledgeBase()]);
  return pages.slice(1).map((list) => ({
    params: { page: String(list.page) },
    props: { list },
    cacheKey: pageKey(
      list.page,
      list.pages,
      list.total,
      buildDay,
      list.items.map(({ postmortem, action }) => [recordKey(postmortem), action.id]),
    ),
  }));
}

/**
 * A digest of what a page shows of all actions that have something in common, and of the day for which it shows it:
 * the postmortems say which of their actions have it.
 */
export const recordsKey = (records: readonly ActionRecord[], buildDay: string): string => {
  const postmortems = new Set(records.map(({ postmortem }) => postmortem));
  return pageKey(buildDay, [...postmortems].map(recordKey).join(' '));
};

/** A page for each owner and each service that has an action. */
export async function actionGroupPaths() {
  const [{ records }, { services, buildDay }] = await Promise.all([actionPages(), knowledgeBase()]);
  return (['owners', 'services'] as const).flatMap((kind) =>
    groupActions(records, kind === 'owners' ? 'owner' : 'service').flatMap(
      ({ id, label, ...group }) => {
        if (id === null) return [];
        const entry = kind === 'services' ? services.find((one) => one.id === id) : undefined;
        const title = entry?.title ?? label ?? id;
        return [
          {
            params: { kind, id },
            props: { kind, group: { id, label, ...group }, title },
            cacheKey: pageKey(kind, id, title, recordsKey(group.records, buildDay)),
          },
        ];
      },
    ),
  );
}
