import { useState } from "react";

/** True from the first time on: what was opened once stays, so that closing it can give the focus back. */
export function useEverTrue(isTrue: boolean): boolean {
  const [wasTrue, setWasTrue] = useState(isTrue);
  if (isTrue && !wasTrue) {
    setWasTrue(true);
  }
  return isTrue || wasTrue;
}
