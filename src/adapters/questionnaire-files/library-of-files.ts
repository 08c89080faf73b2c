import { type InstrumentCard, instrumentCard } from "#core/questionnaire/instrument-card.ts";
import type { NotAQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type {
  LoadQuestionnaireError,
  QuestionnaireLibrary,
} from "#core/questionnaire/questionnaire-library.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

/** `questionnaires/<id>/questionnaire.json` is the newest edition (null); older ones are `<id>/editions/<n>.json`. */
export interface QuestionnaireFile {
  readonly id: string;
  readonly edition: number | null;
  /** Gives the parsed JSON; rejects when the file cannot be had. */
  readonly read: () => Promise<unknown>;
}

/** Turns the parsed JSON of a file into an instrument, or says what is wrong with it. */
type Open = (content: unknown) => Result<Questionnaire, NotAQuestionnaire>;
type Loaded = Result<Questionnaire, LoadQuestionnaireError>;

/** Opens each file at most once, when it is first asked for. A failure is not remembered: the next call tries again. */
export function libraryOfFiles(files: readonly QuestionnaireFile[], openContent: Open): QuestionnaireLibrary {
  const loadedByFile = new Map<QuestionnaireFile, Promise<Loaded>>();

  async function open(file: QuestionnaireFile): Promise<Loaded> {
    const loading = loadedByFile.get(file) ?? readQuestionnaire(file, openContent);
    loadedByFile.set(file, loading);
    const loaded = await loading;
    if (!loaded.ok && loadedByFile.get(file) === loading) {
      loadedByFile.delete(file);
    }
    return loaded;
  }

  async function load(id: string, edition: number | null): Promise<Loaded> {
    const unknown = fail({ kind: "unknown-instrument", id, edition } as const);
    const older = files.find((file) => file.id === id && file.edition !== null && file.edition === edition);
    if (older !== undefined) {
      return open(older);
    }
    const newest = files.find((file) => file.id === id && file.edition === null);
    if (newest === undefined) {
      return unknown;
    }
    const loaded = await open(newest);
    const isOther = loaded.ok && edition !== null && loaded.value.edition !== edition;
    return isOther ? unknown : loaded;
  }

  async function list(): Promise<Result<readonly InstrumentCard[], LoadQuestionnaireError>> {
    const newest = files.filter((file) => file.edition === null);
    const loaded = await Promise.all(newest.map(open));
    const cards: InstrumentCard[] = [];
    for (const one of loaded) {
      if (!one.ok) {
        return one;
      }
      cards.push(instrumentCard(one.value));
    }
    return succeed(cards.sort((a, b) => b.years.from - a.years.from));
  }

  return { load, list };
}

async function readQuestionnaire(file: QuestionnaireFile, openContent: Open): Promise<Loaded> {
  const unreadable = (problems: readonly string[]) =>
    fail({ kind: "unreadable-instrument", id: file.id, problems } as const);
  let content: unknown;
  try {
    content = await file.read();
  } catch (cause) {
    return unreadable([cause instanceof Error ? cause.message : String(cause)]);
  }
  const opened = openContent(content);
  if (!opened.ok) {
    return unreadable(opened.error.problems);
  }
  const { id, edition } = opened.value;
  const isMisplaced = id !== file.id || (file.edition !== null && file.edition !== edition);
  return isMisplaced ? unreadable([`the file holds ${id}, edition ${edition}`]) : opened;
}

/** Which instrument and edition a path like ".../questionnaires/spbe-2020/editions/1.json" stands for; null for other files. */
export function questionnaireAtPath(path: string): Pick<QuestionnaireFile, "id" | "edition"> | null {
  const match = /(?:^|\/)questionnaires\/([^/]+)\/(?:questionnaire|editions\/(\d+))\.json$/.exec(path);
  const id = match?.[1];
  if (id === undefined) {
    return null;
  }
  const edition = match?.[2];
  return { id, edition: edition === undefined ? null : Number(edition) };
}
