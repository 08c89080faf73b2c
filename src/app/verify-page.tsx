import { verifyVolumes } from "#adapters/pdf-pack/verify-worker-client.ts";
import { judgePack } from "#core/pack/judge-pack.ts";
import { VerifyScreen } from "#screens/verify/verify-screen.tsx";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";

export default function VerifyPage() {
  return (
    <Frame context={null} links={generalLinks("verify")}>
      <VerifyScreen
        onVerify={async (files, onProgress, signal) =>
          judgePack(await verifyVolumes(files, onProgress, signal))
        }
      />
    </Frame>
  );
}
