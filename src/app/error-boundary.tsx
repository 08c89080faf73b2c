import { Component, type ReactNode } from "react";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";

interface ErrorBoundaryProps {
  /** A new value, such as the address, gives the screen another chance. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Shows a sentence and a way on where a bug, or a piece of the app that could not be fetched, would leave an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failedAt: string | null }> {
  override state = { failedAt: null };

  static getDerivedStateFromError() {
    return { failedAt: "unknown" };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (before.resetKey !== this.props.resetKey && this.state.failedAt !== null) {
      this.setState({ failedAt: null });
    }
  }

  override render() {
    if (this.state.failedAt === null) {
      return this.props.children;
    }
    return (
      <main className="page" id="isi" tabIndex={-1}>
        <h1>Halaman ini tidak dapat ditampilkan</h1>
        <p>
          Terjadi kesalahan pada aplikasi. Data yang sudah tersimpan tidak berubah. Muat ulang halaman; bila
          terulang, kembali ke Beranda lalu unduh cadangan.
        </p>
        <p>
          <Button kind="main" onClick={() => window.location.reload()}>
            Muat ulang
          </Button>{" "}
          <a href={paths.home}>Ke Beranda</a>
        </p>
      </main>
    );
  }
}
