/**
 * Which of the colours 0 to 5 stands for a value of a scale. Colour 0 is only for the zero of a scale that begins at 0; a
 * decimal value has the colour of the level it has reached.
 */
export function levelStep(value: number, scale: { readonly min: number; readonly max: number }): number {
  const reached = Math.floor(value + 1e-9);
  if (scale.min === 0) {
    return Math.min(5, Math.max(0, Math.ceil((5 * reached) / scale.max)));
  }
  const part = (reached - scale.min) / (scale.max - scale.min);
  return Math.min(5, Math.max(1, Math.floor(1 + 4 * part)));
}
