/** Keeps the place of a screen while its code or data is on the way. */
export function LoadingScreen() {
  return (
    <main id="isi" tabIndex={-1} className="page" aria-busy="true">
      <p className="quiet" role="status">
        Memuat…
      </p>
    </main>
  );
}
