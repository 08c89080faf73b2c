import type { ChangeId } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";

/** Whose files brought a change here; nobody's where it was made here, or came before imports noted it. */
export type SendersByChange = ReadonlyMap<ChangeId, readonly string[]>;

/** What was taken back counts, too: it is still known who said it. */
export function sendersByChange(
  imports: readonly Pick<ImportRecord, "files" | "cameBack">[],
): SendersByChange {
  const senders = new Map<ChangeId, readonly string[]>();
  for (const { sender, brought = [] } of imports.flatMap(({ files }) => files)) {
    for (const change of brought) {
      senders.set(change, [...new Set([...(senders.get(change) ?? []), sender])]);
    }
  }
  for (const { of, as } of imports.flatMap(({ cameBack = [] }) => cameBack)) {
    const known = senders.get(of);
    if (known !== undefined) {
      senders.set(as, known);
    }
  }
  return senders;
}
