import type { Question } from "./questions.ts";

/** A text cut where it matches the query, for showing the matches. Joined again it is the text. */
export type MarkedText = readonly { readonly text: string; readonly isMatch: boolean }[];

export interface FoundQuestion {
  readonly question: Question;
  readonly name: MarkedText;
  /** The first criterion, statement or owner that matches; null where the name or number alone is why it was found. */
  readonly passage: Passage | null;
}

export interface Passage {
  /** The level of a criterion or statement; null for the owner. */
  readonly level: number | null;
  readonly text: MarkedText;
}

/**
 * The questions in which every word of the query occurs, in the order given: in the name, the criteria, the levels'
 * statements or the owner; or whose number the query is. Case and accents do not matter. A blank query finds nothing.
 */
export function searchQuestions(questions: readonly Question[], query: string): readonly FoundQuestion[] {
  const words = wordsOf(query);
  if (words.length === 0) {
    return [];
  }
  const byNumber = questions.filter(({ id, indicator }) =>
    [id, indicator.number].some((one) => one === query.trim()),
  );
  if (byNumber.length > 0) {
    return byNumber.map((question) => ({ question, name: unmarked(question.indicator.name), passage: null }));
  }
  return questions.flatMap((question) => find(question, words));
}

function find(question: Question, words: readonly string[]): readonly FoundQuestion[] {
  const { name, passages, isFoundBy } = searchableOf(question);
  if (!words.every(isFoundBy)) {
    return [];
  }
  const beyondName = words.filter((word) => placesOf(word, name).length === 0);
  return [
    {
      question,
      name: mark(name, words),
      passage: bestPassage(passages, beyondName, words),
    },
  ];
}

/** The passage with the most of the words that the name lacks; the first of several. All words are marked in it. */
function bestPassage(
  passages: Searchable["passages"],
  beyondName: readonly string[],
  words: readonly string[],
): Passage | null {
  const countOf = (text: Folded) => beyondName.filter((word) => placesOf(word, text).length > 0).length;
  const most = Math.max(0, ...passages.map(({ text }) => countOf(text)));
  const best = most === 0 ? undefined : passages.find(({ text }) => countOf(text) === most);
  return best === undefined ? null : { level: best.level, text: mark(best.text, words) };
}

interface Searchable {
  readonly name: Folded;
  readonly passages: readonly { readonly level: number | null; readonly text: Folded }[];
  readonly isFoundBy: (word: string) => boolean;
}

/** A text beside the form in which it is compared, letter for letter at the same places. */
interface Folded {
  readonly original: string;
  readonly folded: string;
}

const searchableByQuestion = new WeakMap<Question, Searchable>();

function searchableOf(question: Question): Searchable {
  const known = searchableByQuestion.get(question);
  if (known !== undefined) {
    return known;
  }
  const searchable = makeSearchable(question);
  searchableByQuestion.set(question, searchable);
  return searchable;
}

function makeSearchable({ indicator }: Question): Searchable {
  const name = foldText(indicator.name);
  const shortName = foldText(indicator.shortName);
  const atLevels = indicator.levels.flatMap(({ level, statement, criteria }) =>
    [...criteria.map((criterion) => criterion.text), ...(statement === null ? [] : [statement])].map(
      (text) => ({
        level,
        text: foldText(text),
      }),
    ),
  );
  const owner = indicator.ownerHint === null ? [] : [{ level: null, text: foldText(indicator.ownerHint) }];
  const passages = [...atLevels, ...owner];
  const texts = [name, shortName, ...passages.map((passage) => passage.text)];
  return { name, passages, isFoundBy: (word) => texts.some((text) => placesOf(word, text).length > 0) };
}

function wordsOf(query: string): readonly string[] {
  return [
    ...new Set(
      fold(query)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ""),
    ),
  ];
}

const SHORT_WORD = 2;

/** Where the word begins in the text. One or two letters count only at the start of a word; longer ones inside too ("aman" in "keamanan"). */
function placesOf(word: string, { folded }: Folded): readonly number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    if (word.length > SHORT_WORD || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) {
      places.push(at);
    }
  }
  return places;
}

function mark(text: Folded, words: readonly string[]): MarkedText {
  const isMarked = new Array<boolean>(text.original.length).fill(false);
  for (const word of words) {
    for (const place of placesOf(word, text)) {
      isMarked.fill(true, place, place + word.length);
    }
  }
  const borders = isMarked.flatMap((isMatch, at) => (at === 0 || isMatch !== isMarked[at - 1] ? [at] : []));
  return borders.map((at, index) => ({
    text: text.original.slice(at, borders[index + 1]),
    isMatch: isMarked[at] === true,
  }));
}

export function unmarked(text: string): MarkedText {
  return [{ text, isMatch: false }];
}

function foldText(original: string): Folded {
  return { original, folded: fold(original) };
}

/** Lower case without accents. A letter whose plain form has another length stays, so that places remain the same. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldLetter(text.charAt(at))).join("");
}

function foldLetter(letter: string): string {
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.length === letter.length ? plain : letter;
}
