/** What is chosen after one page was pressed. With `from`, all from there to it become what it becomes. */
export function toggledPages(
  chosen: ReadonlySet<number>,
  page: number,
  from: number | null,
): ReadonlySet<number> {
  const isOn = !chosen.has(page);
  const first = Math.min(page, from ?? page);
  const last = Math.max(page, from ?? page);
  const after = new Set(chosen);
  for (let one = first; one <= last; one += 1) {
    if (isOn) {
      after.add(one);
    } else {
      after.delete(one);
    }
  }
  return after;
}
