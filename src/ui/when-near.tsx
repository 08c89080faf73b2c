import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";

interface WhenNearProps {
  /** What stands there until then; it takes about as much room. */
  readonly placeholder: ReactNode;
  /** May be loaded when it is first drawn. */
  readonly children: ReactNode;
}

/**
 * Draws what is far down a long screen, or folded away, when a person comes near it or begins to do something, and keeps it
 * from then on: whoever goes from field to field by keyboard must not go past it before it is there.
 */
export function WhenNear({ placeholder, children }: WhenNearProps) {
  const [isNear, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const come = () => setNear(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(),
      { rootMargin: NEAR },
    );
    observer.observe(element);
    for (const sign of SIGNS) {
      window.addEventListener(sign, come, { once: true, passive: true });
    }
    return () => {
      observer.disconnect();
      for (const sign of SIGNS) {
        window.removeEventListener(sign, come);
      }
    };
  }, []);
  if (!isNear) {
    return <div ref={place}>{placeholder}</div>;
  }
  return <Suspense fallback={placeholder}>{children}</Suspense>;
}

/** Somebody is at work here, or wants it on paper. */
const SIGNS = ["keydown", "pointerdown", "wheel", "beforeprint"] as const;

/** Far enough that it is there when one has scrolled to it. */
const NEAR = "400px";
