import { type ShrinkReply, ShrinkRequest } from "./shrink-messages.ts";
import { shrunkSize } from "./shrunk-size.ts";

/** The background task: turns one picture upright, makes it smaller, and writes it as JPEG. */
addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  shrink(ShrinkRequest.parse(data)).then(reply, () => reply({ kind: "not-readable" }));
});

const QUALITY = 0.8;

async function shrink({ source }: ShrinkRequest): Promise<ShrinkReply> {
  // Decoded as it is meant to be seen: what is written needs no orientation of its own.
  const picture = await createImageBitmap(source, { imageOrientation: "from-image" });
  const { width, height } = shrunkSize(picture);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) {
    return { kind: "not-readable" };
  }
  // JPEG knows no transparency: what is clear becomes paper, not black.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const bytes = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  return { kind: "shrunk", bytes, width, height };
}

function reply(message: ShrinkReply): void {
  postMessage(message);
}
