import { Component, type ReactNode, Suspense, useId, useState } from "react";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { type ChartContent, type ChartLine, hasEarlier, hasTargets } from "./chart-line.ts";
import "./chart-figure.css";

interface ChartFigureProps extends ChartContent {
  /** What is compared with what; names the figure and its table. */
  readonly caption: string;
  /** Which look stands for what, where the picture does not say it by itself. */
  readonly lookKey?: ReactNode;
  /** What belongs under the picture. */
  readonly below?: ReactNode;
  /** The picture: a lazy part. It has its height from the start, so that nothing jumps when it arrives. */
  readonly children: ReactNode;
  /** As a length of CSS. */
  readonly height: string;
}

/** A picture with its caption and its table. The table is always there for ears, and one press away for eyes. */
export function ChartFigure({ caption, lookKey, below, children, height, lines, words }: ChartFigureProps) {
  const captionId = useId();
  const [showsTable, setShowsTable] = useState(false);
  return (
    <figure className="chart-figure" aria-labelledby={captionId}>
      <figcaption className="chart-figure__caption" id={captionId}>
        {caption}
      </figcaption>
      {lookKey}
      <div className="chart-figure__picture" aria-hidden="true" style={{ height }}>
        <WithoutPicture>
          <Suspense fallback={<p className="quiet">Menggambar…</p>}>{children}</Suspense>
        </WithoutPicture>
      </div>
      {below}
      <Button kind="plain" aria-pressed={showsTable} onClick={() => setShowsTable(!showsTable)}>
        Tampilkan tabel
      </Button>
      <div className={showsTable ? "chart-figure__table" : "chart-figure__table visually-hidden"}>
        <DataTable
          caption={caption}
          isCaptionHidden
          columns={columnsOf(lines, words)}
          rows={lines}
          rowKey={(line) => line.label}
          stacksOnPhone={false}
        />
      </div>
    </figure>
  );
}

function columnsOf(lines: readonly ChartLine[], words: ChartContent["words"]): readonly Column<ChartLine>[] {
  const none = "–";
  return [
    { head: words.line, cell: (line) => line.label, namesRow: true },
    { head: words.value, cell: (line) => line.shown, isNumber: true },
    ...(hasTargets(lines)
      ? [{ head: words.target, cell: (line: ChartLine) => line.target?.shown ?? none, isNumber: true }]
      : []),
    ...(hasEarlier(lines)
      ? [{ head: words.earlier, cell: (line: ChartLine) => line.earlier?.shown ?? none, isNumber: true }]
      : []),
  ];
}

/** A picture that cannot be loaded or drawn takes nothing else with it: the table says the same. */
class WithoutPicture extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? (
      <p className="quiet">Grafik tidak dapat digambar. Angkanya ada di tabel.</p>
    ) : (
      this.props.children
    );
  }
}
