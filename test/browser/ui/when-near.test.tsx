import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { WhenNear } from "#ui/when-near.tsx";

function show() {
  return render(
    <>
      <button type="button">Di atas</button>
      <div style={{ height: "4000px" }} />
      <WhenNear placeholder={<p>Sedang dimuat</p>}>
        <p>Jauh di bawah</p>
      </WhenNear>
    </>,
  );
}

const far = page.getByText("Jauh di bawah");

it("leaves what is far away until a person comes near it, and keeps it then", async () => {
  await show();
  await expect.element(page.getByText("Sedang dimuat")).toBeInTheDocument();
  await expect.element(far).not.toBeInTheDocument();

  window.scrollTo(0, 4000);
  await expect.element(far).toBeVisible();
  window.scrollTo(0, 0);

  await expect.element(far).toBeInTheDocument();
});

it("has it ready as soon as a key is pressed, so that the next field is never skipped", async () => {
  await show();
  await expect.element(far).not.toBeInTheDocument();

  await userEvent.keyboard("{Tab}");

  await expect.element(far).toBeInTheDocument();
});
