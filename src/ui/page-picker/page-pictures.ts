/** The pages of one document, to be looked at. Whoever opened it closes it. */
export interface PagePictures {
  readonly pages: number;
  /** A page, from 1, as large as fits into the box; null where it cannot be drawn. Rejects when the signal is aborted. */
  readonly draw: (page: number, box: PixelBox, signal: AbortSignal) => Promise<ImageBitmap | null>;
}

export interface PixelBox {
  readonly width: number;
  readonly height: number;
}

/** On a sharp screen a picture needs more pixels than it takes room; beyond twice as many nobody sees it. */
export function sharp({ width, height }: PixelBox): PixelBox {
  const ratio = Math.min(2, window.devicePixelRatio);
  return { width: Math.round(width * ratio), height: Math.round(height * ratio) };
}
