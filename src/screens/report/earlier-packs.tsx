import type { Assessment } from "#core/assessment/assessment.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatBytes, formatCount, formatDate } from "#ui/format.ts";

/** The packs that were made of this assessment, newest first. */
export function EarlierPacks({ packs }: Pick<Assessment, "packs">) {
  if (packs.length === 0) {
    return null;
  }
  return (
    <Disclosure summary={`Paket yang pernah dibuat (${formatCount(packs.length)})`}>
      <ul className="pack__volumes">
        {packs.toReversed().map((pack) => (
          <li key={pack.number}>
            <b>
              Paket {pack.number}, {formatDate(pack.madeAt)}
              {pack.kind === "difference" && ", hanya yang berubah"}
              {pack.isRedacted && ", salinan tersunting"}
            </b>
            {pack.sealedVolumes.map(({ file, pages, sizeInBytes, sha256 }) => (
              <span key={sha256}>
                {file} · {formatCount(pages)} halaman · {formatBytes(sizeInBytes)}
                <code>SHA-256 {sha256}</code>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
