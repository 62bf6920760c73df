// SPDX-License-Identifier: MIT
// The QML modules are part of the shared library: a program that links it imports them from there, and installs no plugin.
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)
Q_IMPORT_QML_PLUGIN(Latchkey_StylePlugin)
Q_IMPORT_QML_PLUGIN(LatchkeyPlugin)
