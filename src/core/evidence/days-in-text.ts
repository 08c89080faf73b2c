import { Day } from "./evidence-item.ts";

/** As they are written out and shortened, also with the spellings of older letters. */
const MONTHS: readonly RegExp[] = [
  /^jan(uari)?$/,
  /^(feb|peb)(ruari)?$/,
  /^mar(et)?$/,
  /^apr(il)?$/,
  /^mei$/,
  /^jun(i)?$/,
  /^jul(i)?$/,
  /^(agu(stus)?|agt|ags)$/,
  /^sep(t|tember)?$/,
  /^okt(ober)?$/,
  /^(nov|nop)(ember)?$/,
  /^des(ember)?$/,
];

const WORDED = String.raw`(?<day>\d{1,2})[\s_-]+(?<month>[A-Za-z]{3,9})\.?[\s_-]+(?<year>\d{4})`;
const DAY_FIRST = String.raw`(?<day2>\d{1,2})(?<gap>[-/.])(?<month2>\d{1,2})\k<gap>(?<year2>\d{4})`;
const YEAR_FIRST = String.raw`(?<year3>\d{4})[-_.](?<month3>\d{2})[-_.](?<day3>\d{2})`;
const WRITTEN_DAY = new RegExp(String.raw`(?<!\d)(?:${WORDED}|${DAY_FIRST}|${YEAR_FIRST})(?!\d)`, "g");

/** Every day that a text names, as "3 Maret 2021", "03-03-2021" or "2021-03-03", each once, first found first. */
export function daysInText(text: string): readonly Day[] {
  const days = [...text.matchAll(WRITTEN_DAY)].flatMap(({ groups = {} }) => {
    const { day, month, year, day2, month2, year2, day3, month3, year3 } = groups;
    const number = month === undefined ? Number(month2 ?? month3) : monthOf(month);
    return dayOf(Number(year ?? year2 ?? year3), number, Number(day ?? day2 ?? day3));
  });
  return [...new Set(days)];
}

function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.test(word.toLowerCase())) + 1;
}

/** No proof is older than the republic; a date far ahead is a misprint. */
const YEARS = { first: 1945, last: 2099 };

/** One day, or none where the calendar does not have it. */
function dayOf(year: number, month: number, day: number): readonly Day[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isLikely = year >= YEARS.first && year <= YEARS.last;
  return month >= 1 && exists && isLikely ? [Day.parse(date.toISOString().slice(0, 10))] : [];
}
