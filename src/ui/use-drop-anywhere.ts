import { useEffect, useRef, useState } from "react";
import { type FoundFile, filesOfDrop } from "./dropped-files.ts";

/** Takes files and folders that are dropped anywhere in the window. True while some are held over it. */
export function useDropAnywhere(onFiles: (files: readonly FoundFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const give = useRef(onFiles);
  useEffect(() => {
    give.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const listen = (
      name: "dragenter" | "dragover" | "dragleave" | "drop",
      then: (event: DragEvent) => void,
    ) => window.addEventListener(name, then, { signal });
    listen("dragenter", (event) => setOver(bringsFiles(event)));
    // Without this the browser would open the file in place of the app.
    listen("dragover", (event) => event.preventDefault());
    listen("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    listen("drop", (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null && bringsFiles(event)) {
        filesOfDrop(event.dataTransfer).then((files) => {
          if (files.length > 0) {
            give.current(files);
          }
        }, reportError);
      }
    });
    return () => ending.abort();
  }, []);
  return isOver;
}

/** Not a word that is dragged from one field to another. */
function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
