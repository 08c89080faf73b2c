import { HelpScreen } from "#screens/help/help-screen.tsx";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";

export default function HelpPage() {
  return (
    <Frame context={null} links={generalLinks("help")}>
      <HelpScreen />
    </Frame>
  );
}
