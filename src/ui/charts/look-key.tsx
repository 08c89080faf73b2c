interface LookKeyProps {
  readonly looks: readonly { readonly look: keyof typeof STROKES; readonly text: string }[];
}

const STROKES = {
  value: { stroke: "var(--accent)", strokeWidth: 3 },
  band: { stroke: "var(--accent)", strokeWidth: 1.5 },
  target: { stroke: "var(--warn)", strokeWidth: 2.5, strokeDasharray: "6 4" },
  earlier: { stroke: "var(--ink-2)", strokeWidth: 2.5, strokeDasharray: "1.5 3" },
} as const;

/** Tells lines apart that cross each other, by their strokes as well as their colours. */
export function LookKey({ looks }: LookKeyProps) {
  return (
    <ul className="chart-figure__key" aria-hidden="true">
      {looks.map(({ look, text }) => (
        <li key={look}>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            {look === "band" ? (
              <>
                <path d="M0 1h28v10H0z" fill="var(--accent)" opacity="0.16" />
                <path d="M0 1h28M0 11h28" {...STROKES.band} />
              </>
            ) : (
              <path d="M0 6h28" {...STROKES[look]} />
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
