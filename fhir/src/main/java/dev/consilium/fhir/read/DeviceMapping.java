package dev.consilium.fhir.read;

import dev.consilium.core.record.CodeableText;
import dev.consilium.core.record.Device;
import dev.consilium.core.record.DeviceUse;
import dev.consilium.core.record.NegativeAssertion;
import dev.consilium.core.record.NegativeAssertion.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps devices that are the patient's, and statements that one is used. */
final class DeviceMapping {

  /** What a device is, for the statements that refer to it; the device is a fact itself. */
  private record Own(CodeableText code) {}

  private DeviceMapping() {}

  static @Nullable Mapped device(Resource r) {
    var activity = r.activity(r.status("Device", "status"));
    var sent = r.take.firstConcept(r.root, "type");
    var code = sent == null ? CodeableText.UNKNOWN : sent;
    if (r.entry.subject == null) {
      // A hospital's scanner is nobody's fact; as a medicine, it lends its name to what refers to
      // it.
      r.entry.content = code;
      return null;
    }
    r.entry.content = new Own(code);
    var names = names(r);
    var carriers = carriers(r);
    var manufacturer = r.take.text(r.root, "manufacturer");
    var model = r.take.text(r.root, "modelNumber");
    var lot = r.take.text(r.root, "lotNumber");
    var serial = r.take.text(r.root, "serialNumber");
    var distinct = r.take.text(r.root, "distinctIdentifier");
    var made = r.take.date(r.root, "manufactureDate");
    var expires = r.take.date(r.root, "expirationDate");
    var denial = r.denial(code, "Device", null);
    return denial != null
        ? denial
        : (id, source, links) -> new Device(
            id,
            source,
            code,
            activity,
            names,
            carriers,
            manufacturer,
            model,
            lot,
            serial,
            distinct,
            made,
            expires);
  }

  private static List<String> names(Resource r) {
    var names = new ArrayList<String>(1);
    for (var each : r.take.all(r.root, "deviceName")) {
      add(names, r.take.text(each, "name"));
    }
    // R5's name for it, and for what is in it.
    for (var each : r.take.all(r.root, "name")) {
      add(names, r.take.text(each, "value"));
    }
    r.newer(r.root.child("name"));
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  private static List<Device.Carrier> carriers(Resource r) {
    var carriers = new ArrayList<Device.Carrier>(1);
    for (var each : r.take.all(r.root, "udiCarrier")) {
      carriers.add(new Device.Carrier(
          r.take.text(each, "deviceIdentifier"), r.take.text(each, "carrierHRF")));
    }
    return carriers;
  }

  static @Nullable Mapped use(Resource r) {
    var activity = r.activity(r.status("DeviceUseStatement", "status"));
    var start = r.take.dateOrStart(r.root, "timingDateTime", "timingPeriod");
    var end = r.take.end(r.root, "timingPeriod");
    var recorded = r.take.date(r.root, r.root.has("dateAsserted") ? "dateAsserted" : "recordedOn");
    var sites = new ArrayList<CodeableText>();
    // R5 wraps the site, the reasons and the device.
    r.take.either(r.root, "bodySite", sites).forEach(it -> r.release("bodySite"));
    var reasons = r.take.concepts(r.root, "reasonCode");
    r.take.either(r.root, "reason", reasons).forEach(it -> r.release("reason"));
    r.newer(r.root.child("reason"));
    var device = r.take.one(r.root, "device");
    var concept = device != null && device.has("concept") ? r.take.conceptOf(device) : null;
    var named = device != null && device.has("display") ? r.take.text(device, "display") : null;
    var ref = device != null && device.has("reference") ? r.take.refOf(device) : null;
    var words = named == null ? CodeableText.UNKNOWN : CodeableText.ofText(named);
    var sent = concept == null ? words : concept;
    var denial = r.denial(sent, "DeviceUseStatement", recorded);
    return (id, source, links) -> {
      var target = links.entry(ref, "Device");
      var code = code(links, target, sent);
      var why = Tables.negative(code);
      if (denial != null) {
        var made = (NegativeAssertion) denial.fact(id, source, links);
        return new NegativeAssertion(id, source, code, made.kind(), made.reason(), recorded);
      } else if (why != null) {
        return new NegativeAssertion(
            id, source, code, "DeviceUseStatement", Reason.valueOf(why), recorded);
      }
      return new DeviceUse(
          id,
          source,
          code,
          activity,
          target == null ? null : target.factId,
          start,
          end,
          recorded,
          sites.isEmpty() ? null : sites.get(0),
          reasons);
    };
  }

  private static CodeableText code(Links links, @Nullable Entry target, CodeableText otherwise) {
    if (target == null) {
      return otherwise;
    }
    links.use(target);
    var code = target.content instanceof Own own
        ? own.code()
        : target.content instanceof CodeableText text ? text : CodeableText.UNKNOWN;
    return code.equals(CodeableText.UNKNOWN) ? otherwise : code;
  }
}
