import { PdfDict, type PdfObject, PdfStream, PdfString } from "@libpdf/core";
import type { CopiedPage, Overlay } from "./copied-page.ts";
import type { ObjectCopier } from "./copy-objects.ts";
import { isHidden } from "./layers.ts";
import { boxOf, isEmptyBox, type PageBox } from "./page-box.ts";
import { numbersText, numberText } from "./pdf-syntax.ts";
import { arrayOf, dictOf, nameOf, numberOf, numbersOf, type Resolve, resolved } from "./resolve-object.ts";

/**
 * What annotations and form fields show becomes part of the page; what they do is left behind, but for links to the web. The
 * frames that viewers draw around links stay, those of other links as a drawing: a link that leads nowhere is a trap for
 * who reads on.
 */
export function copyAnnotations(
  copier: ObjectCopier,
  annotations: readonly PdfObject[],
): Pick<CopiedPage, "overlays" | "links"> {
  const { resolve } = copier.source;
  const shown = annotations.flatMap((annotation) => {
    const dict = dictOf(annotation, resolve);
    return dict === null || !isShown(dict, copier) ? [] : [dict];
  });
  const isLink = (dict: PdfDict) => nameOf(dict.get("Subtype"), resolve) === "Link";
  const links = shown.filter(isLink).flatMap((dict) => linkOf(dict, resolve));
  return {
    overlays: [
      ...shown.filter((dict) => !isLink(dict)).flatMap((dict) => overlayOf(dict, copier)),
      ...drawnFrames(
        links.filter(({ action }) => action === ""),
        copier,
      ),
    ],
    links: links.filter(({ action }) => action !== "").map(linkText),
  };
}

const HIDDEN = 2;
const NO_VIEW = 32;

function isShown(dict: PdfDict, { source: { resolve }, isHiddenLayer }: ObjectCopier): boolean {
  const flags = numberOf(dict.get("F"), resolve) ?? 0;
  const isOff = isHidden(dict.get("OC"), isHiddenLayer, resolve);
  return (flags & (HIDDEN | NO_VIEW)) === 0 && nameOf(dict.get("Subtype"), resolve) !== "Popup" && !isOff;
}

function overlayOf(dict: PdfDict, copier: ObjectCopier): readonly Overlay[] {
  const { resolve } = copier.source;
  const look = appearanceOf(dict, resolve);
  const stream = resolved(look, resolve);
  const rect = numbersOf(dict.get("Rect"), 4, resolve);
  if (!(stream instanceof PdfStream) || rect === null) {
    return [];
  }
  const bounds = numbersOf(stream.get("BBox"), 4, resolve);
  const matrix = placing(
    boxOf(rect),
    bounds === null ? null : boxOf(bounds),
    numbersOf(stream.get("Matrix"), 6, resolve) ?? [1, 0, 0, 1, 0, 0],
  );
  // An appearance may leave out what makes it a form.
  const isForm = nameOf(stream.get("Subtype"), resolve) === "Form";
  const form = matrix === null || !isForm ? null : copier.copied(look, "xobject");
  return matrix === null || form === null ? [] : [{ form, matrix }];
}

/** The normal appearance; of several states, the one that is set. */
function appearanceOf(dict: PdfDict, resolve: Resolve): PdfObject | null {
  const normal = dictOf(dict.get("AP"), resolve)?.get("N") ?? null;
  const target = resolved(normal, resolve);
  if (!(target instanceof PdfDict) || target instanceof PdfStream) {
    return normal;
  }
  const state = nameOf(dict.get("AS"), resolve);
  return state === null ? null : (target.get(state) ?? null);
}

/** How a form is laid into a rectangle: its box, turned by its matrix, fills it (ISO 32000-1, 12.5.5). */
function placing(
  rect: PageBox,
  box: PageBox | null,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
): readonly number[] | null {
  if (box === null || isEmptyBox(box) || isEmptyBox(rect)) {
    return null;
  }
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.left, box.top],
    [box.right, box.top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const turned = boxOf([
    Math.min(...corners.map(([x]) => x)),
    Math.min(...corners.map(([, y]) => y)),
    Math.max(...corners.map(([x]) => x)),
    Math.max(...corners.map(([, y]) => y)),
  ]);
  if (isEmptyBox(turned)) {
    return null;
  }
  const scaleX = (rect.right - rect.left) / (turned.right - turned.left);
  const scaleY = (rect.top - rect.bottom) / (turned.top - turned.bottom);
  return [scaleX, 0, 0, scaleY, rect.left - turned.left * scaleX, rect.bottom - turned.bottom * scaleY];
}

interface Link {
  readonly rect: PageBox;
  /** Empty where it does not lead to the web. */
  readonly action: string;
  readonly frame: Frame;
}

function linkOf(dict: PdfDict, resolve: Resolve): readonly Link[] {
  const rect = numbersOf(dict.get("Rect"), 4, resolve);
  const action = webAction(dict, resolve);
  const frame = frameOf(dict, resolve);
  return rect === null || (action === "" && frame.width <= 0) ? [] : [{ rect: boxOf(rect), action, frame }];
}

function linkText({ rect: { left, bottom, right, top }, action, frame: { width, colour, isDashed } }: Link) {
  const border = `/Border [0 0 ${numberText(width)}${isDashed ? " [3]" : ""}]`;
  const colours = colour.length === 0 ? "" : ` /C [${numbersText(colour)}]`;
  return `<< /Type /Annot /Subtype /Link /Rect [${numbersText([left, bottom, right, top])}] ${border}${colours}${action} >>`;
}

/** Along the edge of the rectangle, as viewers draw them; all in one form that lies over the page. */
function drawnFrames(links: readonly Link[], { writer }: ObjectCopier): readonly Overlay[] {
  if (links.length === 0) {
    return [];
  }
  const reach = (side: (link: Link) => number) => links.map(side);
  const box = [
    Math.min(...reach(({ rect, frame }) => rect.left - frame.width)),
    Math.min(...reach(({ rect, frame }) => rect.bottom - frame.width)),
    Math.max(...reach(({ rect, frame }) => rect.right + frame.width)),
    Math.max(...reach(({ rect, frame }) => rect.top + frame.width)),
  ];
  const form = writer.reserve();
  const drawing = links.map(({ rect: { left, bottom, right, top }, frame: { width, colour, isDashed } }) => {
    const place = numbersText([left, bottom, right - left, top - bottom]);
    return `q ${strokeIn(colour)} ${numberText(width)} w ${isDashed ? "[3]" : "[]"} 0 d ${place} re S Q\n`;
  });
  writer.stream(
    form,
    `/Type /XObject /Subtype /Form /BBox [${numbersText(box)}] /Resources << >>`,
    new TextEncoder().encode(drawing.join("")),
  );
  return [{ form, matrix: [1, 0, 0, 1, 0, 0] }];
}

const STROKES: Readonly<Record<number, string>> = { 1: "G", 3: "RG", 4: "K" };

function strokeIn(colour: readonly number[]): string {
  const operator = STROKES[colour.length];
  return operator === undefined ? "0 G" : `${numbersText(colour)} ${operator}`;
}

/** Only addresses of the web, only as plain characters. */
function webAction(dict: PdfDict, resolve: Resolve): string {
  const action = dictOf(dict.get("A"), resolve);
  const address = resolved(action?.get("URI"), resolve);
  if (nameOf(action?.get("S"), resolve) !== "URI" || !(address instanceof PdfString)) {
    return "";
  }
  return webActionText(String.fromCharCode(...address.bytes.subarray(0, LONGEST_ADDRESS)));
}

const LONGEST_ADDRESS = 4000;

/** The action of a link to the web; empty for any other address. */
export function webActionText(address: string): string {
  const isWeb = /^https?:\/\/[!-~]+$/i.test(address);
  const escaped = address.replace(/[\\()]/g, (character) => `\\${character}`);
  return isWeb ? ` /A << /S /URI /URI (${escaped}) >>` : "";
}

interface Frame {
  readonly width: number;
  /** As many numbers as the colour space has: none for black. */
  readonly colour: readonly number[];
  readonly isDashed: boolean;
}

/** Without a word on its border, a link has one. */
function frameOf(dict: PdfDict, resolve: Resolve): Frame {
  const style = dictOf(dict.get("BS"), resolve);
  const border = numbersOf(dict.get("Border"), 3, resolve);
  return {
    width: style === null ? (border?.[2] ?? 1) : (numberOf(style.get("W"), resolve) ?? 1),
    colour: [...(arrayOf(dict.get("C"), resolve) ?? [])].map((part) => numberOf(part, resolve) ?? 0),
    isDashed: nameOf(style?.get("S"), resolve) === "D",
  };
}
