import { Icon } from "./icon.tsx";
import "./tag.css";

interface TagProps {
  /** One or two words: "Sementara", "Tidak resmi". */
  readonly children: string;
  /** "warn": what it stands at must not be taken for more than it is. */
  readonly kind?: "normal" | "warn";
}

/** A short word that qualifies what it stands beside. */
export function Tag({ children, kind = "normal" }: TagProps) {
  return (
    <span className={kind === "warn" ? "tag tag--warn" : "tag"}>
      {kind === "warn" && <Icon name="warning" isSmall />}
      {children}
    </span>
  );
}
