import { memo } from "react";
import type { Citation } from "#core/evidence/evidence-item.ts";
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
  const { item, name, kind, state } = row;
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
        <Uses citations={item.citations} linkTo={linkTo} />
      </td>
      <td className="evidence-table__brief">{formatShortDate(item.addedAt)}</td>
      <td className="evidence-table__state">
        <StateWords state={state} />
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
  citations,
  linkTo,
}: {
  readonly citations: readonly Citation[];
  readonly linkTo: EvidenceRowActions["linkTo"];
}) {
  if (citations.length === 0) {
    return <span className="evidence-table__none">–</span>;
  }
  return (
    <ul>
      {citations.map(({ question, pages }) => (
        <li key={question}>
          <a href={linkTo(question)}>
            <VisuallyHidden>Indikator </VisuallyHidden>
            {question}
          </a>
          {pages !== "" && <span className="quiet"> hlm. {pages.replace(/(\d)\s*-\s*(\d)/g, "$1–$2")}</span>}
        </li>
      ))}
    </ul>
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
