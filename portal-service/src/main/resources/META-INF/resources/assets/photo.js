"use strict";
// Reads one photo: dropped, chosen or pasted. Draws the boxes and the crops here; the server only reads.
(() => {
  const root = document.querySelector("[data-photo-reader]");
  const drop = root.querySelector("[data-drop]");
  const file = root.querySelector("[data-file]");
  const canvas = root.querySelector("[data-canvas]");
  const result = root.querySelector("[data-result]");
  const csrf = document.querySelector("meta[name=csrf]").content;
  const LARGEST = 8 * 1024 * 1024;

  const element = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children.filter((child) => child !== null));
    return made;
  };
  const percent = (share) => {
    if (share === null || share === undefined) return "–";
    if (share > 0 && share < 0.01) return "< 1 %";
    return share < 1 && share > 0.99 ? "> 99 %" : Math.round(share * 100) + " %";
  };
  const say = (...children) => result.replaceChildren(...children.filter((child) => child !== null));
  const problem = (text) => say(element("p", { class: "notice notice-bad", role: "alert" }, text));

  const corners = (plate) => plate.corners && plate.corners.length === 4
    ? plate.corners
    : [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => [plate.box[0] + x * plate.box[2], plate.box[1] + y * plate.box[3]]);

  const draw = (bitmap, plates, scale) => {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const pen = canvas.getContext("2d");
    pen.drawImage(bitmap, 0, 0);
    const accent = getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();
    const width = Math.max(2, bitmap.width / 250);
    plates.forEach((plate) => {
      const points = corners(plate).map(([x, y]) => [x * scale, y * scale]);
      pen.beginPath();
      points.forEach(([x, y], index) => (index ? pen.lineTo(x, y) : pen.moveTo(x, y)));
      pen.closePath();
      pen.lineWidth = width * 2;
      pen.strokeStyle = "#fff";
      pen.stroke();
      pen.lineWidth = width;
      pen.strokeStyle = accent;
      pen.stroke();
    });
  };

  const crop = (bitmap, plate, scale) => {
    const xs = corners(plate).map(([x]) => x * scale);
    const ys = corners(plate).map(([, y]) => y * scale);
    const margin = 0.06 * (Math.max(...xs) - Math.min(...xs));
    const left = Math.max(0, Math.min(...xs) - margin);
    const top = Math.max(0, Math.min(...ys) - margin);
    const width = Math.min(bitmap.width, Math.max(...xs) + margin) - left;
    const height = Math.min(bitmap.height, Math.max(...ys) + margin) - top;
    const small = element("canvas", { role: "img", "aria-label": "The plate, cut out" });
    small.width = Math.max(1, Math.round(width * (112 / height)));
    small.height = 112;
    small.getContext("2d").drawImage(bitmap, left, top, width, height, 0, 0, small.width, small.height);
    return small;
  };

  const card = (bitmap, plate, scale) => {
    const rows = (plate.candidates || []).flatMap((candidate) => [
      element("code", {}, candidate.text),
      element("progress", { class: "gauge", max: "1", value: candidate.confidence, "aria-label": percent(candidate.confidence) }),
      element("span", { class: "quiet" }, percent(candidate.confidence)),
    ]);
    const text = plate.text
      ? element("span", { class: "plate plate-large" }, element("span", { class: "plate-text", "data-testid": "photo-plate" }, plate.text))
      : element("span", { class: "plate plate-none" }, element("span", { class: "plate-text" }, "not legible"));
    return element("article", { class: "card read-plate" },
      element("div", { class: "row wrap" }, text, plate.band
        ? element("span", { class: "badge badge-" + plate.band.toLowerCase() }, { ACCEPT: "sure", REVIEW: "unsure" }[plate.band] || "unread") : null),
      crop(bitmap, plate, scale),
      element("p", { class: "quiet" }, percent(plate.confidence) + " sure of the text, " + percent(plate.detectionConfidence)
        + " that it is a plate" + (plate.region ? ", from " + plate.region.toUpperCase() : "")),
      rows.length ? element("div", { class: "candidates" }, ...rows) : null);
  };

  const read = async (photo) => {
    if (!["image/jpeg", "image/png"].includes(photo.type)) return problem("This is not a JPEG or PNG photo.");
    if (photo.size > LARGEST) return problem("This photo is larger than 8 MB.");
    let bitmap;
    try {
      // Boxes are in the pixels as stored, so a turned phone photo must not be turned here.
      bitmap = await createImageBitmap(photo, { imageOrientation: "none" });
    } catch (e) {
      return problem("This photo cannot be opened. Is it complete?");
    }
    root.querySelector("[data-drop-hint]").hidden = true;
    root.querySelector("[data-view]").hidden = false;
    draw(bitmap, [], 1);
    say(element("p", { class: "card quiet", role: "status" }, "Reading…"));
    try {
      const answer = await fetch("/api/v1/photos", {
        method: "POST", body: photo, headers: { "Content-Type": photo.type, "X-CSRF-Token": csrf },
      });
      const body = await answer.json();
      if (!answer.ok) return problem(body.detail || "This photo could not be read.");
      const scale = body.width ? bitmap.width / body.width : 1;
      draw(bitmap, body.plates, scale);
      say(...(body.plates.length ? body.plates.map((plate) => card(bitmap, plate, scale))
        : [element("div", { class: "card empty" }, element("p", {}, "No plate found in this photo."))]),
        body.error ? element("p", { class: "notice" }, "Beware: " + body.error + ".") : null,
        element("p", { class: "quiet small" }, (body.millis !== null && typeof body.millis === "number" ? Math.round(body.millis) + " ms" : "")
          + (body.modelVersion ? " · model " + body.modelVersion : "")));
    } catch (e) {
      problem("The portal does not answer. Please try again.");
    }
    return undefined;
  };

  const first = (files) => { if (files && files.length) read(files[0]); };
  file.addEventListener("change", () => { first(file.files); file.value = ""; });
  drop.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); file.click(); }
  });
  ["dragover", "dragenter"].forEach((name) => drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.toggleAttribute("data-over", true);
  }));
  ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.toggleAttribute("data-over", false)));
  drop.addEventListener("drop", (event) => { event.preventDefault(); first(event.dataTransfer.files); });
  document.addEventListener("paste", (event) => first(event.clipboardData.files));
})();
