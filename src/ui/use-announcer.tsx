import { type ReactNode, useCallback, useState } from "react";

export interface Announcer {
  /** Reads a sentence out without showing it. The same sentence twice is read twice. */
  readonly announce: (sentence: string) => void;
  /** To be placed once on the screen, always. */
  readonly region: ReactNode;
}

export function useAnnouncer(): Announcer {
  const [news, setNews] = useState({ sentence: "", count: 0 });
  const announce = useCallback(
    (sentence: string) => setNews(({ count }) => ({ sentence, count: count + 1 })),
    [],
  );
  const region = (
    <div className="visually-hidden" role="status">
      <span key={news.count}>{news.sentence}</span>
    </div>
  );
  return { announce, region };
}
