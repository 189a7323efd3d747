/** Frames into plate reads: detection, reading, voting over the passage. */
package org.scps.recognition;
