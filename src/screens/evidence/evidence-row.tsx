import { memo } from "react";
import { type EvidenceUse, usesOf } from "#core/evidence/evidence-item.ts";
import { Button } from "#ui/button.tsx";
import { formatBytes, formatShortDate } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { EvidenceState, ListedEvidence } from "./evidence-list.ts";
import type { EvidenceRowActions } from "./evidence-table.tsx";

interface EvidenceRowProps extends EvidenceRowActions {
  readonly row: ListedEvidence;
}

export const EvidenceRow = memo(function EvidenceRow({ row, linkTo, ...actions }: EvidenceRowProps) {
  const { item, name, kind, state, faults } = row;
  const { source } = item;
  return (
    <tr>
      <th scope="row">
        <EvidenceName row={row} onOpen={actions.onOpen} />
      </th>
      <td className="evidence-table__brief">
        <Icon name={kind.icon} isSmall /> {kind.word}
      </td>
      <td className="evidence-table__brief num">
        {source.kind === "file" ? (
          formatBytes(source.sizeInBytes)
        ) : (
          <span className="evidence-table__none">–</span>
        )}
      </td>
      <td className="evidence-table__uses">
        <Uses uses={usesOf(item)} linkTo={linkTo} />
      </td>
      <td className="evidence-table__brief">{formatShortDate(item.addedAt)}</td>
      <td className="evidence-table__state">
        {state === "tied" && faults.length > 0 ? null : <StateWords state={state} />}
        {faults.map(({ kind: fault, words }) => (
          <span key={fault} className="warn evidence-table__fault">
            <Icon name="warning" isSmall /> {words}
          </span>
        ))}
      </td>
      <td className="evidence-table__ways">
        <div>
          <Button kind="plain" onClick={() => actions.onArrange(item)}>
            Atur <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Button kind="plain" onClick={() => actions.onRemove(item)}>
            <Icon name="trash" />
            <VisuallyHidden>Hapus {name}</VisuallyHidden>
          </Button>
        </div>
      </td>
    </tr>
  );
});

/** A title of one's own has the file's name or the address below it. */
function EvidenceName({ row: { item, name }, onOpen }: Pick<EvidenceRowProps, "row" | "onOpen">) {
  const { source } = item;
  const under = source.kind === "file" ? source.name : source.address;
  return (
    <>
      {source.kind === "link" ? (
        <a className="evidence-table__name" href={source.address} target="_blank" rel="noopener noreferrer">
          {name}
          <VisuallyHidden> (membuka tab baru)</VisuallyHidden>
        </a>
      ) : (
        <button type="button" className="evidence-table__name" onClick={() => onOpen(item)}>
          {name}
        </button>
      )}
      {under !== name && <span className="evidence-table__under">{under}</span>}
    </>
  );
}

function Uses({
  uses,
  linkTo,
}: {
  readonly uses: readonly EvidenceUse[];
  readonly linkTo: EvidenceRowActions["linkTo"];
}) {
  if (uses.length === 0) {
    return <span className="evidence-table__none">–</span>;
  }
  return (
    <ul>
      {uses.map(({ question, citations }) => (
        <li key={question}>
          <a href={linkTo(question)}>
            <VisuallyHidden>Indikator </VisuallyHidden>
            {question}
          </a>
          <PagesOf citations={citations} />
        </li>
      ))}
    </ul>
  );
}

function PagesOf({ citations }: Pick<EvidenceUse, "citations">) {
  const pages = [...new Set(citations.map((citation) => citation.pages))].filter((some) => some !== "");
  return pages.length === 0 ? null : (
    <span className="quiet"> hal. {pages.join("; ").replace(/(\d)\s*-\s*(\d)/g, "$1–$2")}</span>
  );
}

function StateWords({ state }: { readonly state: EvidenceState }) {
  switch (state) {
    case "unused":
      return (
        <span className="warn">
          <Icon name="warning" isSmall /> Belum dirujuk
        </span>
      );
    case "untied":
      return (
        <span className="warn">
          <Icon name="warning" isSmall /> Belum dikaitkan dengan kriteria
        </span>
      );
    case "tied":
      return (
        <>
          <Icon name="check" isSmall /> Terkait
        </>
      );
  }
}
