/**
 * Which of the six shades 0 to 5 stands for a value: 0 only for the zero of a scale that begins at 0, and a decimal value has
 * the shade of the level it has reached. The same as on the screens.
 */
export function levelStep(value: number, scale: { readonly min: number; readonly max: number }): number {
  const reached = Math.floor(value + 1e-9);
  if (scale.min === 0) {
    return Math.min(5, Math.max(0, Math.ceil((5 * reached) / scale.max)));
  }
  const part = (reached - scale.min) / (scale.max - scale.min);
  return Math.min(5, Math.max(1, Math.floor(1 + 4 * part)));
}
