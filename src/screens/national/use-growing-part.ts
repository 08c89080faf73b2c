import { type RefObject, useEffect, useRef, useState } from "react";

interface GrowingPart {
  /** How many of the rows stand in the page. */
  readonly shown: number;
  /** To be placed under the last of them: whoever comes near it gets more. */
  readonly end: RefObject<HTMLDivElement | null>;
  readonly showAll: () => void;
}

/** A long list grows as one goes down in it; what nobody looks at costs nothing. */
export function useGrowingPart(total: number, step: number): GrowingPart {
  const [limit, setLimit] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  const isWhole = limit >= total;
  useEffect(() => {
    const element = end.current;
    if (element === null || isWhole) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          setLimit(limit + step);
        }
      },
      { root: element.parentElement },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [limit, isWhole, step]);
  return { shown: Math.min(limit, total), end, showAll: () => setLimit(Number.POSITIVE_INFINITY) };
}
