import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserLaunch } from '../scripts/browser.ts';
import type { Served } from '../scripts/commands/serve.ts';
import { postmortemText } from '../src/core/parse.fixture.ts';
import { workplace } from './sites.ts';

// Four incidents small enough to add up by hand, with unknowns and a negative time among them, and what the pages
// that count them say. The day of the build is 2026-01-01.

const site = workplace();
let served: Served;
let browser: Browser;

const timeline = (...entries: [clock: string, kind: string][]) =>
  `timeline:\n${entries.map(([at, kind]) => `  - { at: ${at}, kind: ${kind}, text: It is ${kind} }`).join('\n')}`;
const action = (fields: string) =>
  `actions:\n  - { text: Limit retries, type: prevent, lesson: rate-limiting, ${fields} }`;

const incidents = {
  // An hour at 50 %: 30 impact minutes. Detected in 5, a wrong turn of 20.
  '2024-01-10-a': {
    startedAt: 'startedAt: 2024-01-10 10:00',
    resolvedAt: 'resolvedAt: 2024-01-10 11:00',
    duration: null,
    impact: 'impact: { percent: 50, of: users }',
    factors: 'contributingFactors: [{ category: capacity-load, role: amplifier }]',
    timeline: timeline(
      ['10:00', 'started'],
      ['10:05', 'detected'],
      ['10:10', 'wrong-turn'],
      ['10:30', 'identified'],
      ['10:45', 'mitigated'],
      ['11:00', 'resolved'],
    ),
    actions: action('status: done, owner: Ada, closed: 2024-01-20'),
  },
  // Four hours at 25 %: 60 impact minutes. Detected in 60; nobody wrote down when it was identified.
  '2024-02-10-b': {
    startedAt: 'startedAt: 2024-02-10 12:00',
    resolvedAt: 'resolvedAt: 2024-02-10 16:00',
    duration: null,
    impact: 'impact: { percent: 25, of: users }',
    services: 'services: [web]',
    rootCause: 'rootCause: { category: capacity-load, trigger: capacity }',
    detection: 'detection: { method: customer }',
    timeline: timeline(['12:00', 'started'], ['13:00', 'detected'], ['16:00', 'resolved']),
    actions: action('status: open, owner: Bo, due: 2024-03-01'),
  },
  // Nothing is known of when, how much, why and by whom, nor how long its wrong turn was followed.
  '2024-03-10-c': {
    startedAt: 'startedAt: unknown',
    resolvedAt: 'resolvedAt: unknown',
    duration: null,
    impact: 'impact: { percent: unknown, of: users }',
    rootCause: 'rootCause: { category: unknown, trigger: unknown }',
    services: 'services: [api, batch]',
    detection: 'detection: { method: unknown }',
    timeline: timeline(['2024-03-10 09:00', 'note'], ['09:30', 'wrong-turn']),
    actions: action('status: open'),
  },
  // Half an hour at 100 %: 30 impact minutes. Detected ten minutes before it began: a negative time.
  '2025-05-05-d': {
    startedAt: 'startedAt: 2025-05-05 08:00',
    resolvedAt: 'resolvedAt: 2025-05-05 08:30',
    duration: null,
    impact: 'impact: { percent: 100, of: users }',
    services: 'services: [api, batch]',
    timeline: timeline(['07:50', 'detected'], ['08:00', 'started'], ['08:30', 'resolved']),
    actions: 'actions: []',
    exceptions:
      'exceptions: [{ rule: timeline-outside-window, reason: The alert came before. }, { rule: milestones-order, reason: The alert came before. }]',
  },
};

beforeAll(async () => {
  site.write({
    'site.yml': 'schema: 1\ntitle: Four incidents\n',
    'causes.yml':
      '- { id: config-error, title: Configuration error }\n- { id: capacity-load, title: Capacity and load }\n- { id: unknown, title: Unknown }\n',
    'lessons.yml':
      '- { id: rate-limiting, title: Rate limiting }\n- { id: runbook, title: Runbooks }\n',
    'services.yml':
      '- { id: api, title: API }\n- { id: web, title: Web }\n- { id: batch, title: Batch }\n',
    ...Object.fromEntries(
      Object.entries(incidents).map(([id, changes]) => [
        `postmortems/${id}.mdx`,
        postmortemText({ title: `title: Incident ${id}`, ...changes }),
      ]),
    ),
  });
  const { code, output } = await site.build();
  expect(output).toMatch(/published/);
  expect(code).toBe(0);
  served = await site.serve();
  browser = await chromium.launch(await browserLaunch());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site.remove();
});

/** What a reader reads on a page, with the tables that are folded away, text nodes set apart by a space. */
async function textOf(path: string): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(served.address + path);
  const texts = await page.locator('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    return found;
  });
  await page.close();
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

describe('the figures of the insights', () => {
  let text: string;
  beforeAll(async () => {
    text = await textOf('insights/');
  });

  test('count what is known, and say what is missing', () => {
    expect(text).toContain('4 incidents');
    // Durations of 30, 60 and 240 minutes.
    expect(text).toMatch(/How long 1h median 90 % within 3h 24m/);
    expect(text).toMatch(/How much 120 impact minutes/);
    expect(text).toContain(
      'by root cause. n = 3 incidents, 1 missing. That is few: a single incident more could change the picture.',
    );
  });

  test('give each cause its share, the costliest first', () => {
    expect(text).toContain(
      'Impact minutes by cause Configuration error 60, 50 %; Capacity and load 60, 50 %; Unknown not recorded, 0 %.',
    );
  });

  test('never fill in a time that is unknown or negative', () => {
    expect(text).toMatch(/Time to detect 2 2 5m 33m 55m 1h /);
    expect(text).toMatch(/Time to acknowledge 0 4 not recorded/);
    expect(text).toMatch(/Time to identify 1 3 25m/);
    expect(text).toMatch(/Time to mitigate 1 3 45m/);
    expect(text).toMatch(/Time to resolve 3 1 30m 1h 3h 24m 4h /);
    expect(text).toMatch(/Incident 2025-05-05-d detected before started not recorded /);
  });

  test('divide 330 minutes into where they went', () => {
    expect(text).toContain(
      'Undetected 20 %, Diagnosing 2 %, Wrong turns 6 %, Not told apart 64 %, Mitigating 5 %, Settling 5 %.',
    );
    expect(text).toMatch(/All 3 65 5 20 210 15 15 330 /);
  });

  test('say what wrong turns cost, how incidents were found and what came together', () => {
    expect(text).toContain(
      '1 of 3 incidents took a wrong turn, for 20 minutes in all and a median of 20 minutes.',
    );
    expect(text).toContain('Monitoring 2 incidents, 67 %; A customer 1 incident, 33 %.');
    expect(text).toContain(
      '1 pair of causes; the commonest is capacity and load with configuration error, in 1 of 1 incident.',
    );
  });

  test('place starts in the week and impact on the calendar', () => {
    // 10 January and 10 February 2024 were a Wednesday and a Saturday, 5 May 2025 a Monday.
    expect(text).toContain(
      'Monday 1, Tuesday 0, Wednesday 1, Thursday 0, Friday 0, Saturday 1, Sunday 0.',
    );
    expect(text).toContain('2024-03: 1 incident, impact minutes not recorded');
    expect(text).toContain('2024-02: 1 incident, impact minutes 60');
  });

  test('of a year and of a service count its own incidents alone', async () => {
    expect(await textOf('insights/years/2025/')).toMatch(/How much 30 impact minutes/);
    expect(await textOf('insights/services/web/')).toMatch(/How much 60 impact minutes/);
    expect(await textOf('insights/services/batch/')).toContain(
      'single incident more could change the picture. Wrong turns are recorded, and of none is known when it ended.',
    );
  });
});

test('the home page says what of the whole a cause cost, what is not recorded, and what is overdue', async () => {
  const text = await textOf('');
  expect(text).toMatch(/3 incidents counted, 1 missing/);
  expect(text).toMatch(/Configuration error 60 minutes \(50 %\), 2 incidents/);
  expect(text).toMatch(/Unknown not recorded, 1 incident/);
  expect(text).toMatch(/2 actions to do, 1 overdue/);
});

test('the lessons tell a promise that came too late from one that was kept and did not help', async () => {
  const text = await textOf('lessons/');
  expect(text).toMatch(/Promised 3 actions/);
  expect(text).toMatch(/Done 1 of 3/);
  expect(text).toMatch(/Came again 2 times 1 not yet done, 1 done and yet it happened again/);
  // Incidents, promised, done, to do, given up, and the two kinds of recurrence.
  expect(text).toMatch(/Rate limiting 3 3 1 2 0 1 1 /);
  expect(text).toMatch(/Runbooks 0 0 0 0 0 0 0 /);
  expect(await textOf('lessons/rate-limiting/')).toMatch(
    /1 of 1 action of 1 earlier incident done/,
  );
});

test('beside an action of a postmortem stands whether the same was promised before', async () => {
  expect(await textOf('postmortems/2024-01-10-a/')).not.toContain('promised before');
  expect(await textOf('postmortems/2024-02-10-b/')).toContain(
    'Rate limiting , promised before and done',
  );
  expect(await textOf('postmortems/2024-03-10-c/')).toContain(
    'Rate limiting , promised before, not yet done',
  );
});

describe('the list of actions', () => {
  test('counts what is to do, overdue and waiting as of the day of the build', async () => {
    const text = await textOf('actions/');
    expect(text).toContain('3 actions that final postmortems promised, as of 1 January 2026.');
    expect(text).toMatch(/Still to do 2 actions/);
    expect(text).toMatch(/Overdue 1 of 1 .* n = 1 with a due date, 1 missing\./);
    // 691 and 662 days.
    expect(text).toMatch(/Waiting 677 days median/);
    expect(text).toContain('671 days overdue');
    const own = await textOf('actions/owners/bo/');
    expect(own).toMatch(/Still to do 1 action/);
    // Whose they are is in the title, and no column says it again.
    expect(own).toMatch(/State Action Due Age/);
    expect(await textOf('actions/services/api/')).toMatch(/Still to do 1 action/);
  });

  test('is narrowed by its address, and the back button takes a choice back', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}actions/?state=overdue`);
    const shown = page.locator('.action-list tbody tr:visible');
    const said = page.locator('.action-filters output');
    await expect.poll(() => said.textContent()).toBe('1 of 3 actions');
    await page.getByLabel('State').selectOption('');
    await page.getByLabel('Owner').selectOption('ada');
    await expect.poll(() => shown.count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?owner=ada');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => said.textContent()).toBe('1 of 3 actions');
    expect(await page.getByLabel('State').inputValue()).toBe('overdue');
    await page.getByRole('link', { name: 'No owner recorded' }).click();
    await expect.poll(() => said.textContent()).toBe('1 of 3 actions');
    expect(await page.getByLabel('Owner').inputValue()).toBe('-');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown.count()).toBe(3);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  test('says what it is narrowed to where no action names it any more', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}actions/?owner=former-team`);
    await expect
      .poll(() => page.locator('.action-filters output').textContent())
      .toBe('0 of 3 actions');
    expect(await page.getByLabel('Owner').inputValue()).toBe('former-team');
    await page.getByLabel('State').selectOption('done');
    expect(new URL(page.url()).search).toBe('?state=done&owner=former-team');
    await page.close();
  });
});

test('a figure leads to as many incidents as it counts', async () => {
  const page = await browser.newPage();
  const figures = new Map<string, number>();
  for (const path of ['insights/', 'insights/services/api/', 'lessons/']) {
    await page.goto(served.address + path);
    const links = await page
      .locator('main a[href*="search/?"]')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]));
    for (const [href, text] of links) {
      const [count] = /^\s*(\d+)(?:\s|$)/.exec(text ?? '')?.slice(1) ?? [];
      // What is ordered by a key leads to minutes, the greatest first.
      if (href && count && !/sort=(?:duration|impact)/.test(href)) figures.set(href, Number(count));
    }
  }
  // Triggers with causes, causes together, lessons, and all of a page.
  for (const part of ['trigger=', 'together=', 'lesson=', 'sort=date']) {
    expect([...figures.keys()].filter((href) => href.includes(part)).length, part).toBeGreaterThan(
      0,
    );
  }
  for (const [href, count] of figures) {
    await page.goto(new URL(href, served.address).href);
    await page.locator('ol[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
    expect(await page.locator('ol[data-search-results] > li').count(), href).toBe(count);
  }
  await page.close();
});

test.each([360, 1440])(
  'at %i pixels no line runs through a value, and none is cut off',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${served.address}insights/`);
    const charts = await page.locator('.share-bars').evaluateAll((all) =>
      all.map((chart) => {
        const boxes = (selector: string) =>
          [...chart.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
        return {
          // The first dot is at the end of a bar, the last at 100 %.
          reached: Math.max(...boxes('.share-dot, .share-bar').map(({ right }) => right)),
          begun: Math.min(...boxes('.share-figure').map(({ left }) => left)),
          end: Math.max(...boxes('.share-figure').map(({ right }) => right)),
          // The colour of a cause is for shapes: as a text several have too little contrast.
          isInk: [...chart.querySelectorAll('.share-figure')].every(
            (one) => getComputedStyle(one).color === getComputedStyle(document.body).color,
          ),
        };
      }),
    );
    expect(charts.length).toBe(3);
    for (const { reached, begun, end, isInk } of charts) {
      expect(isInk).toBe(true);
      expect(begun).toBeGreaterThan(reached);
      expect(end).toBeLessThanOrEqual(width);
    }
    await page.close();
  },
);

test('the mark of a cause is the same above a column and before a row', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.address}insights/`);
  const upright = await page.locator('.matrix .mark').evaluateAll((marks) =>
    marks.map((mark) => {
      const { a, d } = (mark as SVGSVGElement).getScreenCTM() ?? { a: 0, d: 0 };
      return a > 0 && d > 0;
    }),
  );
  expect(upright.length).toBeGreaterThan(1);
  expect(upright).not.toContain(false);
  await page.close();
});

test('what a row is about stays in sight while its figures are scrolled through', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 900 } });
  for (const path of ['insights/', 'lessons/']) {
    await page.goto(served.address + path);
    const rows = await page.locator('.sideways').evaluateAll((all) =>
      all.flatMap((table) => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        table.scrollLeft = 1000;
        const { left, width } = table.getBoundingClientRect();
        return [...table.querySelectorAll('tbody th')].map((head) => {
          const box = head.getBoundingClientRect();
          return { away: Math.round(box.left - left), part: box.width / width };
        });
      }),
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { away, part } of rows) {
      expect(away).toBe(0);
      // And leaves room for them.
      expect(part).toBeLessThan(0.6);
    }
  }
  await page.close();
});
