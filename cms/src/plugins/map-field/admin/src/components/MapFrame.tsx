import { styled } from 'styled-components';

/** The map in the colours of the desk, light or dark. Class names are those the adapter gives. */
export const MapFrame = styled.div`
  position: relative;
  isolation: isolate;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;

  .map {
    height: clamp(300px, 46vh, 440px);
    background: ${({ theme }) => theme.colors.neutral0};
    font: inherit;
    font-size: 1.2rem;
  }
  .map:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  .help {
    position: absolute;
    inset: auto 0 0 0;
    z-index: 900;
    background: ${({ theme }) => theme.colors.neutral0};
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0 ${({ theme }) => theme.spaces[3]};
  }
  .help > * {
    display: block;
    padding: ${({ theme }) => theme.spaces[2]} 0;
  }

  path {
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .ground-boundaries {
    fill: ${({ theme }) => theme.colors.neutral100};
    fill-opacity: 0.6;
    stroke: ${({ theme }) => theme.colors.neutral300};
    stroke-width: 1px;
    stroke-dasharray: 1 4;
  }
  .ground-contours {
    stroke: ${({ theme }) => theme.colors.neutral200};
    stroke-width: 0.6px;
  }
  .ground-water {
    stroke: ${({ theme }) => theme.colors.secondary500};
    stroke-width: 1.2px;
    opacity: 0.6;
  }
  .ground-water.reservoir {
    fill: ${({ theme }) => theme.colors.secondary200};
    stroke-width: 1px;
  }
  .ground-roads {
    stroke: ${({ theme }) => theme.colors.neutral300};
    stroke-width: 1px;
  }
  .ground-roads.state {
    stroke-width: 1.6px;
  }
  .ground-roads.federal {
    stroke: ${({ theme }) => theme.colors.neutral400};
    stroke-width: 2.2px;
  }
  .ground-roads.motorway {
    stroke: ${({ theme }) => theme.colors.neutral500};
    stroke-width: 3.5px;
  }
  .ground-rail {
    stroke: ${({ theme }) => theme.colors.neutral500};
    stroke-width: 1.2px;
    stroke-dasharray: 6 3;
  }
  .ground-border {
    stroke: ${({ theme }) => theme.colors.neutral600};
    stroke-width: 1.6px;
    stroke-dasharray: 10 4 2 4;
  }
  .name {
    color: ${({ theme }) => theme.colors.neutral600};
    white-space: nowrap;
    font-size: 1.1rem;
    line-height: 1;
    text-shadow:
      0 0 2px ${({ theme }) => theme.colors.neutral0},
      0 0 3px ${({ theme }) => theme.colors.neutral0},
      0 0 4px ${({ theme }) => theme.colors.neutral0};
  }
  .name span {
    position: absolute;
    transform: translate(-50%, -50%);
  }
  .name.town {
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.3rem;
    font-weight: 600;
  }
  .names-few .name:not(.town) {
    display: none;
  }

  .other {
    fill: ${({ theme }) => theme.colors.neutral500};
    fill-opacity: 0.18;
    stroke: ${({ theme }) => theme.colors.neutral500};
    stroke-width: 1.5px;
  }
  .drawn {
    fill: ${({ theme }) => theme.colors.primary600};
    fill-opacity: 0.22;
    stroke: ${({ theme }) => theme.colors.primary600};
    stroke-width: 2.5px;
  }
  .is-wrong .drawn {
    fill: ${({ theme }) => theme.colors.danger600};
    stroke: ${({ theme }) => theme.colors.danger600};
    stroke-dasharray: 6 4;
  }
  .pin {
    border: 3px solid ${({ theme }) => theme.colors.neutral0};
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 1.5px ${({ theme }) => theme.colors.primary600};
  }
  .is-wrong .pin {
    background: ${({ theme }) => theme.colors.danger600};
  }
  .marker-icon,
  .marker-icon:focus {
    border: 2px solid ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.neutral0};
    opacity: 1;
  }
  .marker-icon-middle {
    opacity: 0.55;
  }

  .leaflet-bar a,
  .leaflet-tooltip,
  .leaflet-control-scale-line {
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    border-color: ${({ theme }) => theme.colors.neutral300};
    text-shadow: none;
    box-shadow: none;
  }
  .leaflet-bar {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    box-shadow: none;
  }
  .leaflet-bar a.leaflet-disabled {
    color: ${({ theme }) => theme.colors.neutral400};
    background: ${({ theme }) => theme.colors.neutral100};
  }
  .leaflet-tooltip::before {
    display: none;
  }
`;
