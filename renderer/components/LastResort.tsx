import { Component, type ReactNode } from "react";

type Props = { readonly children: ReactNode; readonly fallback: ReactNode };

/** Catches a bug in drawing, so that it ends in a sentence and not in an empty window. */
export class LastResort extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
