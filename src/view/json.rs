//! JSON by the browser's own parser: `serde_json`'s costs the wasm 11 KB more. Numbers come as the browser has them, exact
//! up to 2^53; text that is not JSON, or nested deeper than any file of ours, gives nothing.

use js_sys::{Array, JSON, Object};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

const DEEPEST: u8 = 100;

/// Reads a text.
pub(super) fn parse(text: &str) -> Option<Value> {
    from_js(&JSON::parse(text).ok()?, DEEPEST)
}

/// Writes a value.
pub(super) fn print(value: &Value) -> String {
    JSON::stringify(&to_js(value)).map(String::from).unwrap_or_default()
}

fn from_js(value: &JsValue, depth: u8) -> Option<Value> {
    let deeper = depth.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Value::String(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Value::Number(
            whole(number).map_or_else(|| Number::from_f64(number), |whole| Some(whole.into()))?,
        ));
    }
    if let Some(truth) = value.as_bool() {
        return Some(Value::Bool(truth));
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let mut values = Vec::new();
        for index in 0..list.length() {
            values.push(from_js(&list.get(index), deeper)?);
        }
        return Some(Value::Array(values));
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Some(Value::Null);
    };
    let entries = Object::entries(object);
    let mut map = Map::new();
    for index in 0..entries.length() {
        let entry: Array = entries.get(index).unchecked_into();
        map.insert(entry.get(0).as_string()?, from_js(&entry.get(1), deeper)?);
    }
    Some(Value::Object(map))
}

/// The whole number it is, up to the largest that is exact.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::float_cmp)] // that is what it asks
fn whole(number: f64) -> Option<i64> {
    let whole = number as i64;
    (whole as f64 == number && whole.unsigned_abs() < 1 << 53).then_some(whole)
}

fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(truth) => (*truth).into(),
        Value::Number(number) => number.as_f64().unwrap_or_default().into(),
        Value::String(text) => text.into(),
        Value::Array(values) => {
            let list = Array::new();
            for value in values {
                list.push(&to_js(value));
            }
            list.into()
        }
        Value::Object(map) => object(map),
    }
}

fn object(map: &Map<String, Value>) -> JsValue {
    let entries = Array::new();
    for (key, value) in map {
        entries.push(&Array::of2(&key.into(), &to_js(value)));
    }
    Object::from_entries(&entries).map_or(JsValue::NULL, JsValue::from)
}
