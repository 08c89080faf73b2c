/**
 * What the parts of a page may hold: the keys that say how something is drawn, and what stands behind each. Whatever is not
 * named here is not copied, so nothing that acts can come along, under whichever name.
 */
export type ShapeName = keyof typeof shapes;

export interface Shape {
  /** What may stand under which key. */
  readonly keys?: Readonly<Record<string, string>>;
  /** For dictionaries whose keys are names that people choose: what stands under any of them. */
  readonly each?: string;
  /** What the items of an array are, if not the same again. */
  readonly items?: string;
  /** Whether a stream may stand here. */
  readonly stream?: true;
}

const shapes = {
  plain: { keys: plain("Registry Ordering Supplement Panose") },
  bytes: { keys: {}, stream: true },
  decode: {
    keys: {
      ...plain("Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows"),
      ...plain("EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform"),
      JBIG2Globals: "bytes",
    },
  },
  resources: {
    keys: {
      Font: "fonts",
      XObject: "xobjects",
      ExtGState: "states",
      ColorSpace: "colours",
      Pattern: "patterns",
      Shading: "shadings",
      Properties: "layers",
      ProcSet: "plain",
    },
  },
  fonts: { each: "font" },
  font: {
    keys: {
      ...plain("Type Subtype Name BaseFont FirstChar LastChar Widths CIDSystemInfo DW W DW2 W2 FontBBox"),
      ...plain("FontMatrix"),
      FontDescriptor: "descriptor",
      Encoding: "encoding",
      ToUnicode: "encoding",
      DescendantFonts: "font",
      CIDToGIDMap: "bytes",
      CharProcs: "glyphs",
      Resources: "resources",
    },
  },
  glyphs: { each: "bytes" },
  encoding: {
    keys: {
      ...plain("Type BaseEncoding Differences CMapName CIDSystemInfo WMode"),
      UseCMap: "encoding",
    },
    items: "plain",
    stream: true,
  },
  descriptor: {
    keys: {
      ...plain("Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent"),
      ...plain("Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet Style Lang"),
      FontFile: "fontfile",
      FontFile2: "fontfile",
      FontFile3: "fontfile",
      CIDSet: "bytes",
    },
  },
  fontfile: { keys: plain("Type Subtype Length1 Length2 Length3"), stream: true },
  xobjects: { each: "xobject" },
  xobject: {
    keys: {
      ...plain("Type Subtype FormType BBox Matrix Width Height BitsPerComponent Intent ImageMask Decode"),
      ...plain("Interpolate SMaskInData Matte"),
      Resources: "resources",
      Group: "group",
      ColorSpace: "colour",
      Mask: "xobject",
      SMask: "xobject",
      OC: "layer",
    },
    items: "plain",
    stream: true,
  },
  group: { keys: { ...plain("Type S I K"), CS: "colour" } },
  states: { each: "state" },
  state: {
    keys: {
      ...plain("Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK"),
      Font: "statefont",
      SMask: "softmask",
      BG: "colour",
      BG2: "colour",
      UCR: "colour",
      UCR2: "colour",
      TR: "colour",
      TR2: "colour",
    },
  },
  statefont: { items: "font" },
  softmask: { keys: { ...plain("Type S BC"), G: "xobject", TR: "colour" } },
  colours: { each: "colour" },
  /** Colour spaces and the functions in them. */
  colour: {
    keys: {
      ...plain("N Range WhitePoint BlackPoint Gamma Matrix FunctionType Domain Bounds Encode Decode Order"),
      ...plain("Size C0 C1 BitsPerSample Subtype"),
      Alternate: "colour",
      Functions: "colour",
      Colorants: "colours",
      Process: "process",
    },
    stream: true,
  },
  process: { keys: { ...plain("Components"), ColorSpace: "colour" } },
  patterns: { each: "pattern" },
  pattern: {
    keys: {
      ...plain("Type PatternType PaintType TilingType BBox XStep YStep Matrix"),
      Resources: "resources",
      Shading: "shading",
      ExtGState: "state",
    },
    stream: true,
  },
  shadings: { each: "shading" },
  shading: {
    keys: {
      ...plain("ShadingType Background BBox AntiAlias Coords Domain Extend Matrix BitsPerCoordinate"),
      ...plain("BitsPerComponent BitsPerFlag Decode VerticesPerRow"),
      ColorSpace: "colour",
      Function: "colour",
    },
    stream: true,
  },
  layers: { each: "layer" },
  /** Layers, combinations of them, and what contents are marked with. */
  layer: {
    keys: { ...plain("Type Name Intent P MCID Lang ActualText Alt E"), OCGs: "layer", VE: "layer" },
  },
} as const satisfies Readonly<Record<string, Shape>>;

const shapeByName: Readonly<Record<string, Shape>> = shapes;

export function shapeOf(name: string): Shape {
  const shape = shapeByName[name];
  if (shape === undefined) {
    throw new Error(`There is no shape "${name}"`);
  }
  return shape;
}

function plain(keys: string): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.split(" ").map((key) => [key, "plain"]));
}
