import { useEffect, useState } from "react";
import { Button } from "#ui/button.tsx";

/** The names of the event that the storage sends; kept here so that the first screen need not wait for the storage's code. */
export const DATABASE_TROUBLE = "matang:database-trouble";
export type DatabaseTrouble = "blocked" | "stale";

/** Says what to do when a tab with another version of the app stands in the way of the database. */
export function DatabaseNotice() {
  const [trouble, setTrouble] = useState<DatabaseTrouble | null>(null);
  useEffect(() => {
    const onTrouble = (event: Event) => {
      setTrouble(event instanceof CustomEvent && event.detail === "blocked" ? "blocked" : "stale");
    };
    window.addEventListener(DATABASE_TROUBLE, onTrouble);
    return () => window.removeEventListener(DATABASE_TROUBLE, onTrouble);
  }, []);
  if (trouble === null) {
    return null;
  }
  return (
    <div className="update-notice" role="alert">
      <p>
        {trouble === "blocked"
          ? "Tab lain masih memakai versi Matang yang lama. Tutup tab itu supaya data dapat dibuka di sini."
          : "Tab lain sudah memakai versi Matang yang lebih baru. Muat ulang halaman ini untuk melanjutkan; yang belum tersimpan sudah diamankan."}
      </p>
      <Button onClick={() => window.location.reload()}>Muat ulang</Button>
    </div>
  );
}
