/** A report as data: what it says, in which order. How it looks is the business of whoever draws it. */
export interface ReportDocument {
  readonly meta: ReportMeta;
  readonly blocks: readonly ReportBlock[];
}

export interface ReportMeta {
  readonly title: string;
  readonly language: "id-ID";
  readonly subject: string;
  /** Who answers for the content: the agency, or the institution. */
  readonly author: string;
  /** An instant. */
  readonly madeAt: string;
  /** Without an ending: "laporan-spbe-2021-dinas-kominfo". */
  readonly fileName: string;
  readonly header: string;
  /** Short words that keep a figure from looking final or official. Stand on every page. */
  readonly labels: readonly string[];
  /** Stands at the foot of every page; holds the instrument's disclaimer where it has one. */
  readonly footer: string;
}

export type ReportBlock =
  | CoverBlock
  | HeadingBlock
  | BookmarkBlock
  | ParagraphBlock
  | KeyFiguresBlock
  | ScaleBlock
  | TableBlock
  | RadarBlock
  | BarsBlock
  | LevelsBlock
  | ChecklistBlock
  | SignaturesBlock
  | TimelineBlock
  | HeatMapBlock
  /** What follows begins on a new page. */
  | { readonly kind: "page-break" };

/** The first page. */
export interface CoverBlock {
  readonly kind: "cover";
  readonly title: string;
  readonly institution: string;
  readonly agency: string | null;
  readonly figure: ReportFigure;
  readonly scale: ChartScale;
  readonly notices: readonly string[];
  readonly facts: readonly Labelled[];
}

/** A figure in words, and as numbers between which it lies (equal for a final one) to place it on a scale. */
export interface ReportFigure {
  readonly label: string;
  readonly value: string;
  readonly predicate: string;
  readonly span: Span;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}

/** Binary floats: for drawing only, never for words. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export interface Threshold {
  readonly name: string;
  readonly min: number;
}

/** Thresholds lowest first; one at or below `min` is where the scale starts. */
export interface ChartScale {
  readonly min: number;
  readonly max: number;
  readonly thresholds: readonly Threshold[];
}

/** Where the outline of the document points: depth 1 is outermost. */
export interface Bookmark {
  readonly depth: number;
  readonly title: string;
}

export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4;
  /** A small line above: the groups in which what follows stands. */
  readonly kicker: string | null;
  readonly text: string;
  readonly bookmark: Bookmark | null;
  /** A name under which other blocks refer to this place. */
  readonly anchor: string | null;
}

/** A place in the outline without a heading of its own; belongs to what follows. */
export interface BookmarkBlock extends Bookmark {
  readonly kind: "bookmark";
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly tone: "normal" | "quiet" | "notice";
  /** May hold line breaks, which are kept. */
  readonly text: string;
}

export interface KeyFiguresBlock {
  readonly kind: "key-figures";
  readonly figures: readonly (Labelled & { readonly note: string })[];
}

/** One figure on the scale of the index, with the borders of the predicates. */
export interface ScaleBlock {
  readonly kind: "scale";
  readonly scale: ChartScale;
  readonly span: Span;
  readonly target: number | null;
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly title: string;
  /** Part of the width; the parts of a table add up to 1. */
  readonly share: number;
  readonly align: "left" | "right";
}

export interface TableRow {
  /** "group" heads the rows after it; "total" sums up. */
  readonly tone: "normal" | "group" | "total";
  /** One per column; a single cell stretches over all of them. */
  readonly cells: readonly TableCell[];
}

export type TableCell =
  /** Without a text, the details begin on the first line. */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly indent: number;
      readonly details: readonly CellDetail[];
    }
  | { readonly kind: "number"; readonly text: string }
  /** `step` is the shade, 0 to 5; null while unanswered. */
  | { readonly kind: "level"; readonly text: string; readonly step: number | null }
  /** The page on which the anchor stands. */
  | { readonly kind: "page"; readonly anchor: string };

/** A smaller line below a cell's text. `link` leads to a web address or to an anchor of this document. */
export interface CellDetail {
  readonly text: string;
  readonly link: CellLink | null;
  /** Behind it stands the page that the link leads to: a "long" one names the volume too. Only in an evidence pack. */
  readonly withPage?: "short" | "long";
}

export type CellLink =
  | { readonly kind: "web"; readonly address: string }
  | { readonly kind: "anchor"; readonly anchor: string }
  /** One page of a file whose pages are in the same evidence pack, counted as in the file itself. */
  | { readonly kind: "exhibit"; readonly anchor: string; readonly page: number };

/** One axis per group. A null value was not set. */
export interface RadarBlock {
  readonly kind: "radar";
  readonly caption: string;
  readonly scale: ChartScale;
  readonly axes: readonly ChartLine[];
  /** "Sasaran", or "Sasaran indeks" where no group has a target of its own and that of the index stands at each. */
  readonly targetLabel: string;
  readonly earlierLabel: string | null;
}

export interface BarsBlock {
  readonly kind: "bars";
  readonly caption: string;
  readonly scale: ChartScale;
  readonly bars: readonly ChartLine[];
  readonly targetLabel: string;
  readonly earlierLabel: string | null;
}

export interface ChartLine {
  readonly label: string;
  readonly value: string;
  readonly span: Span;
  readonly target: number | null;
  readonly earlier: number | null;
}

/** How far one indicator is on the ladder of levels. */
export interface LevelsBlock {
  readonly kind: "levels";
  readonly value: string;
  readonly name: string;
  readonly isAnswered: boolean;
  readonly steps: readonly LevelStep[];
  readonly facts: readonly Labelled[];
}

export interface LevelStep {
  readonly level: number;
  readonly name: string;
  readonly reached: "whole" | "part" | "not";
  /** How much of it is reached, 0 to 1. For drawing only. */
  readonly filled: number;
  readonly isTarget: boolean;
}

/** The criteria of one level. */
export interface ChecklistBlock {
  readonly kind: "checklist";
  readonly title: string;
  readonly note: string;
  readonly statement: string | null;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  readonly met: boolean;
  readonly word: string;
  /** What proves it; left out where the document names no proofs. */
  readonly proof?: CriterionProof;
}

export interface CriterionProof {
  /** One behind the other, parted by dots. */
  readonly details: readonly CellDetail[];
  /** Claimed, and nothing proves it: stands out. */
  readonly isMissing: boolean;
}

/** Days on one line of time, each with what is due then. Places are parts of the line, 0 to 1. */
export interface TimelineBlock {
  readonly kind: "timeline";
  readonly caption: string;
  readonly ticks: readonly { readonly label: string; readonly place: number }[];
  /** Null where today is not on the line. */
  readonly today: number | null;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly label: string;
  /** Beside the mark: the day. */
  readonly note: string;
  readonly place: number;
  readonly tone: "done" | "running" | "planned" | "late";
}

/** Places for names and signatures, to be filled in by hand. */
export interface SignaturesBlock {
  readonly kind: "signatures";
  readonly places: readonly { readonly role: string; readonly fields: readonly string[] }[];
}

/** Levels of many side by side: a digit on its colour for each row and column. */
export interface HeatMapBlock {
  readonly kind: "heat-map";
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly HeatMapBlockRow[];
}

export interface HeatMapBlockRow {
  readonly label: string;
  /** Sums up the rows below it. */
  readonly isHead: boolean;
  /** One per column; `step` is the shade, 0 to 5, null where there is no level. */
  readonly cells: readonly { readonly text: string; readonly step: number | null }[];
}
