import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";

interface WhenNearProps {
  /** What stands there until then; it takes about as much room. */
  readonly placeholder: ReactNode;
  /** May be loaded when it is first drawn. */
  readonly children: ReactNode;
}

/** Draws what is far down a long screen, or folded away, when a person comes near it, and keeps it from then on. */
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
    window.addEventListener("beforeprint", come);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", come);
    };
  }, []);
  if (!isNear) {
    return <div ref={place}>{placeholder}</div>;
  }
  return <Suspense fallback={placeholder}>{children}</Suspense>;
}

/** Far enough that it is there when one has scrolled to it. */
const NEAR = "400px";
