import { Icon } from "#ui/icon.tsx";

/** Sentences under a field that need care and keep nobody from going on; nothing without any. */
export function doubtHint(sentences: readonly string[]) {
  return sentences.length === 0 ? undefined : (
    <span className="coordination__doubt warn">
      <Icon name="warning" isSmall /> {sentences.join(" ")}
    </span>
  );
}
