/** The types live in the core, because two adapters share them: the assembler asks, jsPDF draws. */
export type {
  DrawnOwnPages,
  DrawPackPages,
  OwnLayout,
  OwnLink,
  OwnPage,
  OwnPart,
  PackPlace,
  PlaceWords,
} from "#core/report/own-pages.ts";
