import { useMemo } from "react";
import { type Dot, dotStacks } from "#core/comparison/national/dot-stacks.ts";
import { peersInWords } from "#core/comparison/national/kind-words.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import type { OwnResult } from "#core/comparison/national/national-view.ts";
import { isPeer, type PeerChoice } from "#core/comparison/national/peers.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { figureInWords, spanOfFigure } from "#core/report/figure-words.ts";
import { SpreadAxis, SpreadBands } from "./spread-axis.tsx";
import "./spread-figure.css";

interface SpreadFigureProps {
  readonly results: NationalResults;
  readonly questionnaire: Questionnaire;
  readonly choice: PeerChoice;
  readonly own: OwnResult | null;
}

const STEP = 10;
const RADIUS = 4.1;

/** Every institution as a dot on the scale, peers filled, and one's own index as a line. The table under it says the same. */
export function SpreadFigure({ results, questionnaire, choice, own }: SpreadFigureProps) {
  const isEveryone = choice.kind === null && choice.province === null;
  const picture = useMemo(() => pictureOf(results, questionnaire, choice), [results, questionnaire, choice]);
  return (
    <figure className="spread-figure">
      <figcaption className="visually-hidden">
        Sebaran indeks {results.institutions.length} instansi tahun {results.year}
      </figcaption>
      <ul className="spread-figure__key">
        <li>
          <KeyDot look="spread-figure__peers" />
          {peersInWords(choice)} ({picture.peerCount})
        </li>
        {!isEveryone && (
          <li>
            <KeyDot look="spread-figure__others" />
            Instansi lain ({results.institutions.length - picture.peerCount})
          </li>
        )}
      </ul>
      <div className="spread-figure__picture" aria-hidden="true">
        <SpreadBands questionnaire={questionnaire} />
        <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
          <path className="spread-figure__others" d={picture.others} />
          <path className="spread-figure__peers" d={picture.peers} />
        </svg>
        {own !== null && <OwnMark own={own} questionnaire={questionnaire} />}
      </div>
      <SpreadAxis questionnaire={questionnaire} />
    </figure>
  );
}

function pictureOf(results: NationalResults, questionnaire: Questionnaire, choice: PeerChoice) {
  const { columns, highest, dots } = dotStacks(
    results.institutions,
    (one) => isPeer(one, choice),
    scaleOf(questionnaire),
  );
  const height = (highest + 1) * STEP;
  const peers = dots.filter((dot) => dot.isPeer);
  const others = dots.filter((dot) => !dot.isPeer);
  return {
    width: columns * STEP,
    height,
    peerCount: peers.length,
    peers: dotsPath(peers, height),
    others: dotsPath(others, height),
  };
}

/** All of them as one shape: hundreds of elements would weigh on a weak device. */
function dotsPath(dots: readonly Dot[], height: number): string {
  const half = `a${RADIUS} ${RADIUS} 0 1 0 `;
  return dots
    .map(({ column, level }) => {
      const [x, y] = [(column + 0.5) * STEP - RADIUS, height - (level + 0.5) * STEP];
      return `M${x.toFixed(1)} ${y}${half}${2 * RADIUS} 0${half}${-2 * RADIUS} 0`;
    })
    .join("");
}

function OwnMark({ own, questionnaire }: { readonly own: OwnResult; readonly questionnaire: Questionnaire }) {
  const { min, max } = scaleOf(questionnaire);
  const place = (value: number) => (100 * (value - min.valueOf())) / max.sub(min).valueOf();
  const { low, high } = spanOfFigure(own.index);
  const [left, width] = [place(low), place(high) - place(low)];
  return (
    <span
      className="spread-figure__own"
      data-span={width > 0 ? "" : undefined}
      data-at={endOf(left + width / 2)}
      style={{ left: `${left}%`, width: width > 0 ? `${width}%` : undefined }}
    >
      <b>{figureInWords(own.index)}</b>
    </span>
  );
}

/** A label near an end must not stick out. */
function endOf(place: number): "start" | "end" | undefined {
  if (place < 8) {
    return "start";
  }
  return place > 92 ? "end" : undefined;
}

function KeyDot({ look }: { readonly look: string }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" className={look} />
    </svg>
  );
}
