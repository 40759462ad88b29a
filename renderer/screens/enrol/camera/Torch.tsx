import { Button } from "@mantine/core";
import { IconBulb } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** The light of a camera that has one. It goes out with the camera. */
export function Torch({ track }: { readonly track: MediaStreamTrack }) {
  const { t } = useTranslation();
  const [isLit, setLit] = useState(false);
  const turn = () => {
    // Not in the types of the DOM: W3C MediaStream Image Capture, 4.
    const advanced = [{ torch: !isLit } as MediaTrackConstraintSet];
    const turned = () => {
      setLit(!isLit);
    };
    track.applyConstraints({ advanced }).then(turned, () => undefined);
  };
  return (
    <div>
      <Button
        variant="default"
        data-testid="torch"
        aria-pressed={isLit}
        leftSection={<IconBulb size={17} aria-hidden />}
        onClick={turn}
      >
        {t(isLit ? "camera.lightOff" : "camera.lightOn")}
      </Button>
    </div>
  );
}
